/** What can be done with a record from several places of the shell. */
import DeleteDialog from 'host/deleteDialog';
import Toast from 'lightning/toast';
import type { UiRecord } from '../platform/record-store.ts';
import { remove } from '../platform/records.ts';
import type { ObjectPages } from './bootstrap.ts';
import { environment } from './environment.ts';
import { failureOf } from './failures.ts';

interface Opening {
    open(properties: Record<string, unknown>): Promise<unknown>;
}

/** Says that a record was saved, by its name. */
export function announceSaved(
    { label, compactLayout }: ObjectPages,
    record: UiRecord,
    what: 'created' | 'saved'
): void {
    const title = record.fields[compactLayout[0] ?? 'Name'];
    const name = title ? ` "${String(title.displayValue ?? title.value)}"` : '';
    Toast.show({ label: `${label}${name} was ${what}.`, variant: 'success', mode: 'dismissible' });
}

/** Asks, deletes and says what happened. Resolves with true when the record is gone. */
export async function confirmDelete(objectName: string, recordId: string): Promise<boolean> {
    const { label } = environment().bootstrap.objects[objectName]!;
    const confirmed = await (DeleteDialog as unknown as Opening).open({
        label: `Delete ${label}`,
        size: 'small',
        kind: label.toLowerCase()
    });
    if (confirmed !== true) return false;
    try {
        await remove(recordId);
        Toast.show({ label: `${label} was deleted.`, variant: 'success', mode: 'dismissible' });
        return true;
    } catch (error) {
        const { messages } = failureOf(error);
        Toast.show({
            label: `${label} was not deleted`,
            message: messages.join(' '),
            variant: 'error',
            mode: 'sticky'
        });
        return false;
    }
}
