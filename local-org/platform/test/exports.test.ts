import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/toolchain/bundles.mjs';
import { missingImports } from '../../build/imports.ts';
import { baseModules, platformModules } from '../../build/modules.ts';

const stubs = join(root, 'node_modules/@salesforce/sfdx-lwc-jest/src/lightning-stubs');
const platform = join(root, 'local-org/platform/lightning');

/** What Salesforce's modules have and the local org knowingly lacks. */
const lacking: Record<string, string[]> = {
    // Layouts by the UI API are not served: the shell reads the deployed layout metadata.
    uiRecordApi: ['getRecordCreateDefaults', 'getRecordUi', 'getRecordInput', 'refresh'],
    graphql: []
};
/** Modules of Salesforce that the page knowingly lacks: no bundle of ours imports one, and the build refuses one that does. */
const lackingModules = `analyticsSmartDataDiscoveryApi analyticsWaveApi clickToDial communityMicrobatchingApi empApi
    experienceMarketingIntegrationApi fileUpload flow flowSupport formElement inputField inputRichText map
    messageService messages notificationsLibrary outputField overlayLibrary platformResourceLoader
    platformWorkspaceApi recordEditForm recordForm recordViewForm richTextToolbarButton
    richTextToolbarButtonGroup serviceCloudVoiceToolkitApi stateManagerLayout stateManagerObjectInfo
    stateManagerObjectInfos stateManagerRecord stateManagerRelatedListInfo stateManagerRelatedListRecords
    stateManagerRelatedListsInfo uiActionsApi uiAppsApi uiGraphQLApi uiListApi uiListsApi uiLookupsApi
    uiRelatedListApi unstable_analyticsWavePrivateApi unstable_uiSearchApi`;

/** Exports that the stubs have not caught up with; each with the page that documents it. */
const beyond: Record<string, string[]> = {
    // https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-mutation.html
    graphql: ['executeMutation']
};

/** Modules that Salesforce documents and its stubs leave out; each with its exports and the page that names them. */
const withoutStub: Record<string, string[]> = {
    // https://developer.salesforce.com/docs/platform/lwc/guide/use-quick-actions-screen.html
    actions: ['CloseActionScreenEvent']
};

/** Names that a module's source exports; `default` for a component. */
function exportedNames(source: string): string[] {
    const declared = [...source.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map(
        ([, name]) => name!
    );
    return /^export default/m.test(source) ? [...declared, 'default'] : declared;
}

for (const name of readdirSync(platform)) {
    test(`lightning/${name} has the exports of Salesforce's stub, save those listed`, () => {
        const stub = join(stubs, name, `${name}.js`);
        const documented = withoutStub[name];
        assert.ok(documented || existsSync(stub), `Salesforce has no module lightning/${name}`);
        const theirs = documented ?? exportedNames(readFileSync(stub, 'utf8'));
        const ours = exportedNames(readFileSync(join(platform, name, `${name}.ts`), 'utf8'));
        assert.deepEqual(theirs.filter((item) => !ours.includes(item)).sort(), [...(lacking[name] ?? [])].sort());
        assert.deepEqual(ours.filter((item) => !theirs.includes(item)).sort(), beyond[name] ?? []);
    });
}

test('every module that Salesforce stubs is on the page, save those listed', () => {
    const present = new Set([...baseModules(), ...platformModules().map(({ name }) => name)]);
    const missing = readdirSync(stubs).filter((name) => !present.has(`lightning/${name}`));
    assert.equal(missing.join(' '), lackingModules.replace(/\s+/g, ' '));
});

test('an import of something that the page lacks is named', () => {
    const provided = { 'lightning/uiRecordApi': ['getRecord'] };
    const imports = {
        lwc: ['LightningElement'],
        '@salesforce/label/c.X': ['default'],
        'lightning/button': ['default'],
        'lightning/uiRecordApi': ['getRecord', 'getRecordUi'],
        'lightning/empApi': ['subscribe']
    };
    assert.deepEqual(missingImports(imports, provided, ['lightning/button']), [
        'lightning/uiRecordApi of the page does not export getRecordUi.',
        'The page has no module lightning/empApi.'
    ]);
});
