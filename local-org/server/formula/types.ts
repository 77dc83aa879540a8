/** The types of sformula that the formula folder uses; the package keeps them in files it does not export. */
import type { SyncParseOptions, CompiledFormula } from 'sformula';

export type ExpressionTypeDictionary = NonNullable<SyncParseOptions['inputTypes']>;
export type ExpressionType = NonNullable<ExpressionTypeDictionary[string]>;
/** An ECMAScript expression tree (https://github.com/estree/estree) as sformula builds it. */
export type Expression = CompiledFormula['expression'];
export type ReturnType = CompiledFormula['returnType'];
