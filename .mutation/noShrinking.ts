import fc from 'fast-check'

/** A mutant is dead with its first counterexample: looking for the smallest would take longer than all other tests. */
fc.configureGlobal({ endOnFailure: true })
