/** Users and price book of the org: looked up, never made. */
import { queryAll, soqlText, type Connection } from '../import/connection.ts';
import { ImportFailure } from '../import/failure.ts';

/** Users of the local org who play a part; elsewhere nobody has these names. */
const LOCAL = { owner: 'manager', readers: ['viewer', 'none'] };
const usernameOf = (persona: string) => `${persona}@account-atlas.example`;

/** Ids by the names that the story uses for them. */
export interface OrgPeople {
    /** `user-owner`, `user-second`, `user-third`, `pricebook`. */
    ids: ReadonlyMap<string, string>;
    /** Users who are to see the accounts without working on them; empty in a real org. */
    readerIds: readonly string[];
}

interface UserRow {
    Username: string;
}

/**
 * Who stands for whom: the local org's account manager owns the accounts, in a real org the running user does;
 * the colleagues are other active users in order of age, or the owner again where there is nobody else.
 *
 * @throws ImportFailure when the org has no standard price book
 */
export async function findPeople(connection: Connection): Promise<OrgPeople> {
    const { user_id: runningId } = await connection.identity();
    const users = await queryAll<UserRow>(
        connection,
        `SELECT Id, Username FROM User WHERE IsActive = true AND UserType = 'Standard' ORDER BY CreatedDate, Id LIMIT 20`
    );
    const named = await queryAll<UserRow>(
        connection,
        `SELECT Id, Username FROM User WHERE Username IN (${[LOCAL.owner, ...LOCAL.readers].map((persona) => soqlText(usernameOf(persona))).join(', ')})`
    );
    const idOf = (persona: string) => named.find(({ Username }) => Username === usernameOf(persona))?.Id;
    const ownerId = idOf(LOCAL.owner) ?? users.find(({ Id }) => Id.startsWith(runningId.slice(0, 15)))?.Id ?? runningId;
    const colleagues = users.map(({ Id }) => Id).filter((id) => id !== ownerId);
    const [book] = await queryAll<object>(connection, 'SELECT Id FROM Pricebook2 WHERE IsStandard = true LIMIT 1');
    if (!book) throw new ImportFailure('The org has no standard price book; without it there are no line items.');
    return {
        ids: new Map([
            ['user-owner', ownerId],
            ['user-second', colleagues[0] ?? ownerId],
            ['user-third', colleagues[1] ?? colleagues[0] ?? ownerId],
            ['pricebook', book.Id]
        ]),
        readerIds: LOCAL.readers.flatMap((persona) => idOf(persona) ?? [])
    };
}
