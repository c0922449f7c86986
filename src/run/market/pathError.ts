/** What went wrong on a simulated path, as it travels between threads. */
export interface PathProblem {
  /** Number of the path, from 1. */
  readonly path: number
  /** The price model, by its parameters, or the strategy. */
  readonly by: 'model' | 'strategy'
  readonly message: string
}

export class PathError extends Error {
  readonly problem: PathProblem

  constructor(problem: PathProblem) {
    super(problem.message)
    this.problem = problem
  }
}
