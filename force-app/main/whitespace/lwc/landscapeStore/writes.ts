import type { Assessment, CellFact, GrowthType } from 'c/landscapeFacts';

/** What a judgement says: the fields that a person sets. */
export interface CellValues {
    readonly assessment: Assessment;
    readonly blockReason: string | null;
    readonly competitor: string | null;
    readonly valueFit: number | null;
    readonly ease: number | null;
    readonly potential: number | null;
    readonly target: number | null;
    readonly targetDate: string | null;
    readonly growthType: GrowthType | null;
    readonly ownerId: string | null;
    readonly reviewDate: string | null;
    readonly note: string | null;
}

/** Names of the values, in the order of the form. */
export const CELL_FIELDS = [
    'assessment',
    'blockReason',
    'competitor',
    'valueFit',
    'ease',
    'potential',
    'target',
    'targetDate',
    'growthType',
    'ownerId',
    'reviewDate',
    'note'
] as const satisfies readonly (keyof CellValues)[];

/** Who judged, and when: written with every judgement. */
export interface Assessed {
    readonly assessedById: string | null;
    /** ISO date. */
    readonly assessedOn: string | null;
}

/** What is written besides judgements and repairs, by the object. */
export const RECORD_KINDS = [
    'buying-center',
    'hidden-offering',
    'cell',
    'role',
    'objective',
    'snapshot',
    'offering',
    'product'
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Values by the field's name in the domain. A text `@{alias}` in a lookup is what the same save creates. */
export type RecordFields = Readonly<Record<string, string | number | boolean | null>>;

/** A record made, changed or taken away as a whole. */
export type RecordWrite =
    | {
          readonly kind: 'create';
          readonly object: RecordKind;
          readonly alias: string;
          readonly clientKey: string;
          readonly fields: RecordFields;
      }
    | { readonly kind: 'update'; readonly object: RecordKind; readonly id: string; readonly fields: RecordFields }
    | {
          readonly kind: 'delete';
          readonly object: RecordKind;
          readonly id: string;
          /** What it was, so that taking the deletion back can make it anew; null: that cannot be taken back. */
          readonly fields: RecordFields | null;
      };

/** One record to write. Domain names; the gateway knows the fields. */
export type LandscapeWrite = JudgementWrite | RecordWrite;

/** A judgement with its log, or a lookup that puts an amount in its cell. */
export type JudgementWrite =
    | {
          readonly kind: 'create-cell';
          /** Name of the record within the save; later writes refer to it. */
          readonly alias: string;
          readonly clientKey: string;
          readonly uniqueKey: string;
          readonly buyingCenterId: string;
          readonly offeringId: string;
          readonly fields: Partial<CellValues & Assessed>;
      }
    | { readonly kind: 'update-cell'; readonly id: string; readonly fields: Partial<CellValues & Assessed> }
    | {
          readonly kind: 'log-change';
          readonly clientKey: string;
          /** Id of the cell, or the alias of one that the same save creates. */
          readonly cell: string | { readonly alias: string };
          readonly buyingCenterId: string;
          readonly field: keyof CellValues;
          readonly oldValue: string;
          readonly newValue: string;
      }
    | {
          readonly kind: 'update-opportunity';
          readonly id: string;
          readonly fields: { readonly buyingCenterId?: string | null; readonly offeringId?: string | null };
      }
    | { readonly kind: 'update-line'; readonly id: string; readonly fields: { readonly buyingCenterId: string | null } }
    | { readonly kind: 'update-product'; readonly id: string; readonly fields: { readonly offeringId: string | null } };

/** Id that a record has until the platform gives the real one. */
export function provisionalId(alias: string): string {
    return `new:${alias}`;
}

/** What a judgement is where nobody made one. */
export const NOTHING_JUDGED: Omit<CellFact, 'id' | 'buyingCenterId' | 'offeringId' | 'currency'> = {
    assessment: 'Unassessed',
    blockReason: null,
    competitor: null,
    valueFit: null,
    ease: null,
    potential: null,
    target: null,
    targetDate: null,
    customerSpend: null,
    spendFrom: null,
    spendTo: null,
    growthType: null,
    ownerId: null,
    reviewDate: null,
    note: null,
    assessedById: null,
    assessedOn: null
};
