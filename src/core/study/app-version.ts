/** Version of the program, stated in every output. The same as in package.json. */
export const APP_VERSION = '0.1.0';
