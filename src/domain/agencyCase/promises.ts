/** The service's own promises in working days (P4); defaults until a district edits them. */
export const ACCEPT_WITHIN_WD = 1;
export const VISIT_WITHIN_WD = 2;
