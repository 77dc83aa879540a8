/** New plans from old ones and from templates, as drafts. */
export { copyForward, type CopiedPlan, type CopyOptions, type LeftBehind, type LeftReason } from './copyForward';
export type { ActionDraft, DependencyDraft, ObjectiveDraft, PlanDraft } from './draft';
export {
    draftFromTemplate,
    PLAN_TEMPLATES,
    type PlanTemplate,
    type TemplateAction,
    type TemplateObjective,
    type TemplateOptions
} from './templates';
