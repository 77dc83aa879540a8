import { formatDay, fullNumber } from 'c/localeFormat';
import type { Sentence, SentenceParameter } from 'c/planSentence';
import { fillText } from 'c/result';
import { amountText, daysText, shareText } from './amounts';

/** A sentence of the domain in the user's words: its label, filled. */
export function sentenceText<Code extends string>(
    texts: Readonly<Record<Code, string>>,
    { code, parameters }: Sentence<Code>
): string {
    return fillText(texts[code], parameters.map(wordsOf));
}

/** A sentence about a number of things, which has a label of its own for one. */
export function workText<Code extends string>(
    texts: Readonly<Record<Code, readonly [one: string, many: string]>>,
    { code, parameters }: Sentence<Code>
): string {
    const [one, many] = texts[code];
    return fillText(parameters[0]?.value === 1 ? one : many, parameters.map(wordsOf));
}

function wordsOf(parameter: SentenceParameter): string {
    switch (parameter.kind) {
        case 'name':
            return parameter.value;
        case 'days':
            return daysText(parameter.value);
        case 'percent':
            return shareText(parameter.value);
        case 'money':
            return amountText(parameter.value, parameter.currency);
        case 'date':
            return formatDay(parameter.value);
        default:
            return fullNumber(parameter.value);
    }
}
