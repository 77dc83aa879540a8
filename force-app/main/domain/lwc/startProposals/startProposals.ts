export { planCenters, proposeCenters, type CenterProposal, type Subsidiary } from './centers';
export { planRoles, proposeRoles, roleOfContactRole, type ContactRoleFact, type RoleProposal } from './contactRoles';
