/** Agency names, legal bases, recipients: data with the days they hold, because they change. */
export type OfficeData = {
  readonly entries: readonly OfficeEntry[];
};

export type OfficeEntry = {
  readonly id: string;
  /** What it is for, such as `agency`, `parent-agency`, `place`, `recipient`, `legal-basis`, `signer-title`, `hotline`. */
  readonly role: string;
  readonly text: string;
  /** ISO days, both inclusive; empty: open. */
  readonly from: string;
  readonly to: string;
};
