import type { ColumnMeaning } from 'c/importTable';

/** What a list of people can tell. */
export type PeopleField = 'id' | 'manager' | 'name' | 'firstName' | 'lastName' | 'title' | 'unit' | 'email' | 'phone';

/** The headers that mean each of it. A list must have a name in one or two columns, or at least a title. */
export const PEOPLE_COLUMNS: readonly ColumnMeaning<PeopleField>[] = [
    {
        field: 'id',
        required: false,
        headers: [
            ...['id', 'post unique reference', 'unique reference', 'post reference', 'post id', 'position id'],
            ...['employee id', 'employee number', 'person id', 'contact id', 'staff id', 'user id', 'key']
        ]
    },
    {
        field: 'manager',
        required: false,
        headers: [
            ...['parent id', 'reports to senior post', 'reports to id', 'manager id', 'reports to', 'line manager id'],
            ...['manager', 'line manager', 'supervisor id', 'supervisor', 'boss', 'parent', 'reports to name'],
            ...['manager name', 'vorgesetzter', 'vorgesetzte', 'responsable', 'superior', 'jefe']
        ]
    },
    {
        field: 'firstName',
        required: false,
        headers: ['first name', 'given name', 'forename', 'first names', 'vorname', 'prénom', 'nombre']
    },
    {
        field: 'lastName',
        required: false,
        headers: ['last name', 'surname', 'family name', 'nachname', 'apellido', 'nom de famille']
    },
    {
        field: 'name',
        required: false,
        headers: ['name', 'full name', 'contact name', 'employee name', 'person name', 'display name', 'person']
    },
    {
        field: 'title',
        required: false,
        headers: [
            'job title',
            'title',
            'position title',
            'post title',
            'position',
            'job',
            'role',
            'funktion',
            'fonction'
        ]
    },
    {
        field: 'unit',
        required: false,
        headers: [
            ...['unit', 'department', 'business unit', 'organisational unit', 'organizational unit', 'org unit'],
            ...['division', 'directorate', 'team', 'function', 'area', 'abteilung', 'bereich', 'département', 'service']
        ]
    },
    {
        field: 'email',
        required: false,
        headers: ['email', 'contact e-mail', 'email address', 'work email', 'mail', 'e-mail-adresse', 'courriel']
    },
    {
        field: 'phone',
        required: false,
        headers: [
            'phone',
            'contact phone',
            'telephone',
            'phone number',
            'work phone',
            'business phone',
            'telefon',
            'téléphone'
        ]
    }
];
