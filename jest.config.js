// Tests of the bundles: domain, stores, gateways and components. Everything that Node runs by itself is
// tested with node:test (see CONTRIBUTING.md).
import { createRequire } from 'node:module';

const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

export default {
    ...jestConfig,
    // A machine that is busy with others is slow, not wrong.
    testTimeout: 30_000,
    testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
    // Style sheets that others import: the resolver of c/* knows scripts only.
    moduleNameMapper: {
        ...jestConfig.moduleNameMapper,
        '^c/(orgChartTones)$': '<rootDir>/force-app/main/org-chart/lwc/$1/$1.css'
    },
    collectCoverageFrom: ['force-app/main/*/lwc/**/*.ts', '!**/__tests__/**'],
    modulePathIgnorePatterns: ['<rootDir>/local-org/', '<rootDir>/bench/', '<rootDir>/.local-org/'],
    setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/scripts/toolchain/jest-setup.cjs']
};
