export type NewEndView = { at: number, end: string, kept: number, spare: number, };
