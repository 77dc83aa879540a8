/** SOAP envelopes of the Metadata API (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_intro.htm). */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { OrgError, refusal } from '../../errors.ts';

/** An element: its children by name without prefix, a text, or several of one name. */
export interface SoapElement {
    [name: string]: string | SoapElement | (string | SoapElement)[] | undefined;
}

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false });

/** The text of a child; empty where there is none. */
export function textIn(element: SoapElement, name: string): string {
    const value = element[name];
    return typeof value === 'string' ? value : '';
}

const childOf = (element: SoapElement, name: string): SoapElement => {
    const value = element[name];
    return typeof value === 'object' && !Array.isArray(value) ? value : {};
};

/** Who calls what. Throws OrgError for what is no envelope. */
export function readEnvelope(text: string): { sessionId: string; method: string; message: SoapElement } {
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw refusal('INVALID_SOAP_REQUEST', valid.err.msg);
    const envelope = childOf(parser.parse(text) as SoapElement, 'Envelope');
    const header = childOf(childOf(envelope, 'Header'), 'SessionHeader');
    const body = childOf(envelope, 'Body');
    const method = Object.keys(body)[0];
    if (method === undefined) throw refusal('INVALID_SOAP_REQUEST', 'The envelope has no body');
    return { sessionId: textIn(header, 'sessionId'), method, message: childOf(body, method) };
}

const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(CONTROL, ' ');
/** Characters that XML cannot hold. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

function elements(name: string, value: unknown): string {
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.map((item) => elements(name, item)).join('');
    const inner =
        typeof value === 'object'
            ? Object.entries(value)
                  .map(([child, content]) => elements(child, content))
                  .join('')
            : escaped(String(value));
    return `<${name}>${inner}</${name}>`;
}

const envelope = (body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="http://soap.sforce.com/2006/04/metadata/fault" xmlns="${NAMESPACE}"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

/** The answer of a call. */
export const soapAnswer = (method: string, result: unknown): string =>
    envelope(`<${method}Response>${elements('result', result)}</${method}Response>`);

/** A refusal as a fault; anything else is a defect and is thrown on. */
export function soapFault(error: unknown): string {
    if (!(error instanceof OrgError)) throw error;
    const { code, message } = error.problems[0]!;
    const text = message.startsWith(code) ? message : `${code}: ${message}`;
    return envelope(
        `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${escaped(text)}</faultstring></soapenv:Fault>`
    );
}
