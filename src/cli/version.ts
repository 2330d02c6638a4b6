import manifest from '../../package.json' with { type: 'json' };

/** The version of Beiyu. */
export const version: string = manifest.version;
