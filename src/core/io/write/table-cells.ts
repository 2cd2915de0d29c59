/** A value as files hold it: choices by code, instants as ISO at +07:00; null is absent. */
export type Cell = string | number | null;
