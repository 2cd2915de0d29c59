/** Stands in the place of packages that a dependency names but the app never needs. */
export default undefined;
