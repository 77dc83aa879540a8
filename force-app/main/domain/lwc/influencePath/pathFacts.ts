import type { AtlasSettings } from 'c/atlasSettings';
import type { Hierarchy, Person } from 'c/hierarchy';
import type { JudgementValues } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import type { RelationshipFact } from 'c/relationship';

/** An informal relationship, as far as a path needs it. */
export type PathRelationship = Omit<RelationshipFact, 'type' | 'frequency' | 'modified'> & {
    readonly type: string | null;
};

/** A pairing, as far as a path needs it. */
export type PathPairing = Pick<PairingFact, 'id' | 'stakeholderId' | 'userId' | 'userName' | 'currentLevel'>;

/** What is known of the people of an account, as far as a path needs it. */
export interface PathFacts {
    readonly hierarchy: Hierarchy;
    readonly relationships: readonly PathRelationship[];
    readonly pairings: readonly PathPairing[];
    /** The judgement of a person that counts here. */
    readonly judgementOf: (person: Person) => Pick<JudgementValues, 'support' | 'coverage'> | null;
    /** Whether somebody is gone from the customer: nobody can ask them. */
    readonly hasLeft: (person: Person) => boolean;
    readonly settings: AtlasSettings;
}

/**
 * How a step is made: `pairing` and `coverage` are how we know the first person; then `up` and `down` the reporting
 * line, or an informal `relationship`.
 */
export type StepKind = 'pairing' | 'coverage' | 'up' | 'down' | 'relationship';

/** Why a step costs what it costs. */
export interface StepFactor {
    readonly code:
        | 'level'
        | 'coverage'
        | 'strength'
        | 'strength-unknown'
        | 'neutral'
        | 'negative'
        | 'against-direction'
        | 'down'
        | 'opponent';
    /** Picklist value or number that it rests on; empty where there is none. */
    readonly value: string;
    /** Multiplies the cost; for `opponent` it is added. */
    readonly amount: number;
}

/** One step of a path. */
export interface PathStep {
    readonly kind: StepKind;
    /** Position of the person asked; -1 for ourselves. */
    readonly from: number;
    /** Position of the person reached. */
    readonly to: number;
    /** Cost of the step, with two decimals. */
    readonly cost: number;
    /** Cost before the factors. */
    readonly base: number;
    readonly factors: readonly StepFactor[];
    readonly relationship: PathRelationship | null;
    readonly pairing: PathPairing | null;
}

/** A way from us to the person. */
export interface Route {
    readonly steps: readonly PathStep[];
    readonly cost: number;
}

/** What is missing. */
export type PathGap =
    /** Nobody of ours knows anybody at this customer. */
    | { readonly code: 'nobody-known' }
    /** We know people, but nothing recorded leads from them to the person. */
    | { readonly code: 'no-route' }
    /** The person is gone. */
    | { readonly code: 'target-left' }
    /** Nobody of ours knows anybody in the person's branch, which `head` leads and `count` people are in. */
    | { readonly code: 'branch-unknown'; readonly head: number; readonly count: number }
    /** No informal relationship of the person is recorded: only the reporting line leads there. */
    | { readonly code: 'no-relationships' }
    /** The pairing that would help most: with whom, and the cost of the best way with it. */
    | { readonly code: 'pairing-missing'; readonly person: number; readonly cost: number };

/** The best ways to a person. */
export interface PathFinding {
    readonly target: number;
    /** The cheapest first. */
    readonly routes: readonly Route[];
    readonly gaps: readonly PathGap[];
}
