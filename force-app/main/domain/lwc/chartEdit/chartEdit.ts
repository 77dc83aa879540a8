export { createStakeholder, nameOf, personOf, stakeholderOf, type MapContext, type RefusalCode } from './context';
export { planJudgement, roleIn, type JudgementContext, type JudgementEdit } from './judging';
export { judgementChanges, type JudgementChange } from './changes';
export { planEdit, planPlacement, planRelease, type PersonEdit } from './placing';
export { repairOf, type Repair } from './repairs';
export { planMeeting, planPairing, planUnpairing, type PairingEdit } from './meeting';
export { planRelationship, planUnrelating, type RelationshipEdit } from './relating';
