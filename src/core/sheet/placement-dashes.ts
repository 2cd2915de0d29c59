/** How a cable lies, by the dash of its line: aerial unbroken, buried dashed, in duct dotted. */
export const PLACEMENT_DASHES = { aerial: null, buried: [3, 1.6], duct: [0.6, 1.5] } as const;

export type Placement = keyof typeof PLACEMENT_DASHES;
