import type { Slip } from '#model';
export function findImeSlips(_yaml: string, _offset: number): Slip[] { return []; }
