/** The file of the legs, where there is one. */
export const LEGS = 'legs.csv'
