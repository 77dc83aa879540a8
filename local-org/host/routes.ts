/** The page's addresses on the server: shell, built scripts, design system, and what the shell needs to start. Node code. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { createRequire } from 'node:module';
import { Hono, type Context } from 'hono';
import { namespace } from '../../scripts/toolchain/bundles.mjs';
import { output } from '../build/build.ts';
import type { Org } from '../server/org.ts';
import { languageOf } from '../server/language.ts';
import type { Bootstrap, PersonaChoice } from './bootstrap.ts';
import { describeFlexipages, describeObjects, describeTabs, describeUtilities } from './describe-pages.ts';

/** How the page starts unless its address says otherwise. */
export interface HostOptions {
    /** Default system: as the browser prefers. */
    theme?: 'system' | 'light' | 'dark';
    /** Lightning Web Security; default true. */
    security?: boolean;
}

/** Who the page can be seen as. */
export const personas: PersonaChoice[] = [
    { key: 'admin', label: 'Admin' },
    { key: 'manager', label: 'Account Manager' },
    { key: 'viewer', label: 'Viewer' },
    { key: 'none', label: 'No permission set' }
];

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const mimeTypes: Record<string, string> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
    '.json': 'application/json'
};

/**
 * As Lightning's: scripts from the page's own origin only, no plug-ins, no frames around it. Lightning allows
 * `unsafe-eval` for its own framework too; here the sandbox of Lightning Web Security needs it.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/security-csp.html
 */
const contentSecurityPolicy = [
    "default-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    // Lightning Web Security has no workers either.
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'"
].join('; ');

function page(options: HostOptions, version: string): string {
    const script = (path: string) => `<script defer src="/local-org/out/${path}?v=${version}"></script>`;
    const addresses = {
        app: `/local-org/out/app/app.js?v=${version}`,
        appPlain: `/local-org/out/app/app.plain.js?v=${version}`
    };
    return `<!DOCTYPE html>
<html lang="en" dir="ltr" data-theme="${options.theme ?? 'system'}" data-lws="${options.security === false ? 'off' : 'on'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Account Atlas | Local org, not Salesforce</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/local-org/slds2.css">
<link rel="stylesheet" href="/local-org/page.css?v=${version}">
<link rel="preload" as="script" href="${options.security === false ? addresses.appPlain : addresses.app}">
<script type="application/json" id="addresses">${JSON.stringify(addresses)}</script>
${script('base/synthetic-shadow.js')}
${script('base/base.js')}
${script('shell/shell.js')}
</head>
<body class="slds-scope"><div id="page"><div class="starting" role="status">Loading…</div></div></body>
</html>
`;
}

function file(context: Context, folder: string, path: string, cache: string): Response {
    const target = normalize(join(folder, path));
    if (!target.startsWith(folder + '/') || !existsSync(target) || !statSync(target).isFile())
        return context.notFound() as Response;
    const type = mimeTypes[extname(target)] ?? 'application/octet-stream';
    return context.body(readFileSync(target), 200, {
        'Content-Type': type,
        'Cache-Control': cache
    }) as unknown as Response;
}

function bundleVersion(): string {
    const stamps = ['base', 'shell', 'app'].map((name) => join(output, name, 'inputs.sha256'));
    return stamps.map((stamp) => (existsSync(stamp) ? readFileSync(stamp, 'utf8').slice(0, 8) : 'none')).join('-');
}

function userName(org: Org, session: NonNullable<ReturnType<Org['sessionForToken']>>): string {
    const { rows } = org.query(session, {
        from: 'User',
        select: [{ kind: 'field', path: ['Name'] }],
        where: { kind: 'compare', path: ['Id'], operator: 'eq', value: session.userId }
    });
    return String(rows[0]?.[0] ?? '');
}

function describeOrg({ schema, metadata }: Org) {
    return {
        metadata,
        objects: describeObjects(schema, metadata),
        flexipages: describeFlexipages(metadata.flexipages),
        application: metadata.applications[0]
    };
}

/**
 * The page: everything below /lightning, /local-org and /assets, and the way from / to the app's first tab.
 * `buildHost` must have run.
 */
export function hostRoutes(org: Org, options: HostOptions): Hono {
    const app = new Hono();
    const described = new Map<Org['schema'], ReturnType<typeof describeOrg>>();
    /** What the org says of its pages in the words of its reader; made anew after a deployment. */
    const pages = (local: Org): ReturnType<typeof describeOrg> => {
        let known = described.get(local.schema);
        if (known?.metadata !== local.metadata) described.set(local.schema, (known = describeOrg(local)));
        return known!;
    };

    app.get('/local-org/bootstrap', (context) => {
        const persona = context.req.query('persona') ?? 'admin';
        const token = `${org.organizationId}!${persona}`;
        const session = org.sessionForToken(token);
        if (!session) return context.json({ message: `There is no persona ${persona}.` }, 404);
        const { application, objects, flexipages, metadata } = pages(org.inLanguageOf(session));
        const { language, locale } = languageOf(org, session);
        const words = org.translations.get(language);
        const answer: Bootstrap = {
            token,
            persona,
            personas,
            user: { id: session.userId, name: userName(org, session) },
            app: {
                label: words?.applications.get(application?.apiName ?? '') ?? application?.label ?? 'Account Atlas',
                tabs: describeTabs(metadata, objects, (name) => session.object(name).read, words?.tabs),
                home: application?.recordPages.find(({ object }) => object === 'standard-home')?.flexipage,
                utilities: describeUtilities(metadata),
                items: Object.values(objects)
                    .filter(({ apiName }) => session.object(apiName).read)
                    .map(({ apiName, labelPlural }) => ({ objectName: apiName, label: labelPlural }))
                    .sort((left, right) => left.label.localeCompare(right.label, 'en'))
            },
            flexipages,
            objects,
            surroundings: {
                userId: session.userId,
                namespace,
                labels: Object.fromEntries([...metadata.labels, ...(words?.labels ?? [])]),
                customPermissions: [...session.customPermissions],
                userPermissions: persona === 'admin' ? ['ViewAllData', 'ModifyAllData'] : [],
                resources: {},
                language: language.replace('_', '-'),
                locale: locale.replace('_', '-'),
                currency: 'USD',
                timeZone: 'GMT',
                formFactor: 'Large'
            }
        };
        return context.json(answer, 200, { 'Cache-Control': 'no-store' });
    });

    app.get('/local-org/out/:bundle/:name', (context) =>
        file(
            context,
            output,
            `${context.req.param('bundle')}/${context.req.param('name')}`,
            'public, max-age=31536000, immutable'
        )
    );
    app.get('/local-org/slds2.css', (context) =>
        file(
            context,
            join(packageFolder('@salesforce-ux/design-system-2'), 'dist/css/bundled'),
            'slds2.cosmos.css',
            'public, max-age=86400'
        )
    );
    app.get('/local-org/page.css', (context) =>
        file(context, import.meta.dirname, 'page.css', 'public, max-age=86400')
    );
    app.get('/assets/*', (context) =>
        file(
            context,
            join(packageFolder('@salesforce-ux/design-system'), 'assets'),
            context.req.path.slice('/assets/'.length),
            'public, max-age=86400'
        )
    );
    const shell = (context: Context) =>
        context.html(page(options, bundleVersion()), 200, {
            'Content-Security-Policy': contentSecurityPolicy,
            'Cache-Control': 'no-store'
        });
    app.get('/lightning/*', shell);
    app.get('/', (context) => context.redirect(`/lightning/page/home${new URL(context.req.url).search}`));
    return app;
}
