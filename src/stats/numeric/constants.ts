/** γ, the limit of 1 + 1/2 + … + 1/n − ln n. */
export const EULER_GAMMA = 0.5772156649015329

/** G = 1 − 1/9 + 1/25 − … */
export const CATALAN = 0.915965594177219
