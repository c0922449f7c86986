/** The file of the legs, where there is one. */
export const LEGS = 'legs.csv'

/** The file of the spells in which trades were held under a day margin, where samples draw them. */
export const SPELLS = 'spells.csv'
