// Lint rules, and with them the layers of ARCHITECTURE.md: who may import what is an error here, not a habit.
import { readdirSync } from 'node:fs';
import salesforce from '@salesforce/eslint-config-lwc';
import locker from '@locker/eslint-plugin-locker';
import jest from 'eslint-plugin-jest';
import typescript from 'typescript-eslint';

const bundles = 'force-app/main/*/lwc/**/*.ts';
const bundleTests = 'force-app/main/*/lwc/**/__tests__/**/*.ts';
const nodeFiles = [
    'scripts/**/*.ts',
    'local-org/server/**/*.ts',
    'local-org/build/**/*.ts',
    'e2e/**/*.ts',
    'bench/**/*.ts'
];
const hostFiles = ['local-org/platform/**/*.ts', 'local-org/host/**/*.ts'];

const domainBundles = readdirSync('force-app/main/domain/lwc').filter((name) => !name.startsWith('.'));
const platformData = ['lightning/graphql', 'lightning/ui*Api', '@salesforce/schema/*', '@salesforce/apex/*'];

/** `no-restricted-imports` with one pattern list, since the rule's options replace each other. */
const restrictImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default typescript.config(
    {
        ignores: [
            '**/node_modules/**',
            'force-app/**/*.js',
            'types/generated/**',
            'local-org/build/out/**',
            '.local-org/**',
            'coverage/**',
            'bench/*/ours/**', // components with decorators, compiled by the benchmark
            '**/out/**'
        ]
    },

    // Bundles: what Salesforce's own linter would say, then the layers.
    ...salesforce.configs.recommendedTs.map((entry) => ({ ...entry, files: [bundles] })),
    ...typescript.configs.recommended.map((entry) => ({ ...entry, files: [bundles, ...nodeFiles, ...hostFiles] })),
    {
        files: [bundles],
        languageOptions: {
            parser: typescript.parser,
            parserOptions: { requireConfigFile: false, babelOptions: undefined }
        },
        plugins: { '@locker/locker': locker },
        rules: {
            'no-undef': 'off', // the compiler knows
            'no-unused-vars': 'off',
            'no-shadow': 'off',
            'no-use-before-define': 'off',
            'no-redeclare': 'off',
            'no-dupe-class-members': 'off',
            'consistent-return': 'off',
            'import/named': 'off',
            'import/export': 'off',
            'import/namespace': 'off',
            'import/default': 'off',
            'no-confusing-arrow': 'off', // prettier decides about parentheses
            'default-case': 'off', // exhaustive unions are checked by the compiler
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            '@typescript-eslint/consistent-type-imports': 'error'
        }
    },
    {
        // Component shows, store decides: neither talks to the platform's data.
        files: [bundles],
        ignores: ['force-app/main/*/lwc/*Gateway/**', bundleTests],
        rules: restrictImports({
            group: platformData,
            message: 'Only a gateway (*Gateway) may import data modules of the platform.'
        })
    },
    {
        files: ['force-app/main/*/lwc/*Store/**/*.ts'],
        ignores: [bundleTests],
        rules: restrictImports(
            { group: platformData, message: 'Only a gateway (*Gateway) may import data modules of the platform.' },
            { regex: '^(lwc$|lightning/)', message: 'A store is plain TypeScript: no components, no platform.' }
        )
    },
    {
        // The domain computes: it sees its own bundles and nothing else; time, ids and chance are parameters.
        files: ['force-app/main/domain/lwc/**/*.ts'],
        ignores: [bundleTests],
        rules: {
            ...restrictImports({
                regex: `^(?!\\./|c/(${domainBundles.join('|')})$)`,
                message: 'The domain imports domain bundles only.'
            }),
            'no-restricted-properties': [
                'error',
                { object: 'Date', property: 'now', message: 'Time is a parameter.' },
                { object: 'Math', property: 'random', message: 'Chance is a parameter.' },
                { object: 'crypto', property: 'randomUUID', message: 'Ids are a parameter.' }
            ],
            'no-restricted-syntax': [
                'error',
                { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is a parameter.' }
            ]
        }
    },
    {
        files: [bundleTests],
        ...jest.configs['flat/recommended'],
        rules: {
            ...jest.configs['flat/recommended'].rules,
            'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert', 'expect*'] }],
            '@lwc/lwc/no-async-operation': 'off',
            '@lwc/lwc/no-inner-html': 'off'
        }
    },

    // What Node runs, and the page's host.
    {
        files: [...nodeFiles, ...hostFiles],
        rules: {
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            eqeqeq: ['error', 'smart']
        }
    },
    {
        files: nodeFiles,
        languageOptions: { parserOptions: { project: './tsconfig.node.json' } },
        rules: {
            '@typescript-eslint/no-floating-promises': [
                'error',
                { allowForKnownSafeCalls: ['test', 'describe', 'it', 'suite'] }
            ],
            '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }]
        }
    },
    {
        // The server core does not know HTTP: only api/ may.
        files: ['local-org/server/{metadata,store,formula,dml,security,query,soql}/**/*.ts'],
        ignores: ['**/*.test.ts', '**/test/**'],
        rules: restrictImports({ regex: '^hono|/api/', message: 'The core of the local org does not know HTTP.' })
    }
);
