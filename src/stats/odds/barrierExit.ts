import { type GeometricMotion, logDrift } from './geometricMotion.ts'

/**
 * Whether a price first rises by `up` or falls by `down` (shares, above 0), with and without a time limit in years; the
 * expected time until either (Karatzas & Shreve, 5.5; Borodin & Salminen).
 */
export function barrierExit(motion: GeometricMotion, up: number, down: number, time: number) {
  const nu = logDrift(motion)
  const variance = motion.volatility ** 2
  const [rise, fall] = [Math.log1p(up), -Math.log1p(-down)]
  const probUp = riseFirst((2 * nu) / variance, rise, fall)
  const upByTime = probUp - lateExit(nu, variance, rise, fall, time)
  const downByTime = 1 - probUp - lateExit(-nu, variance, fall, rise, time)
  return {
    probUpFirst: probUp,
    expectedTime: nu === 0 ? (rise * fall) / variance : (probUp * rise - (1 - probUp) * fall) / nu,
    upByTime,
    downByTime,
    neitherByTime: 1 - upByTime - downByTime,
  }
}

/** (1 − e^(cb)) ÷ (e^(−ca) − e^(cb)) with c = 2ν ÷ σ², in powers that cannot overflow. */
function riseFirst(c: number, rise: number, fall: number): number {
  if (c === 0) return fall / (rise + fall)
  const share = Math.expm1(-Math.abs(c) * fall) / Math.expm1(-Math.abs(c) * (rise + fall))
  return c > 0 ? share : Math.exp(c * rise) * share
}

/** Probability of leaving at the distance `ahead` later than the time: eigenfunction series between the barriers. */
function lateExit(nu: number, variance: number, ahead: number, behind: number, time: number): number {
  const width = ahead + behind
  let sum = 0
  for (let n = 1; ; n++) {
    const mode = (n * Math.PI) / width
    const rate = (nu * nu) / variance / 2 + (variance * mode * mode) / 2
    sum += (mode / rate) * Math.sin(mode * ahead) * Math.exp((nu * ahead) / variance - rate * time)
    if (rate * time > 40 + (Math.abs(nu) * ahead) / variance) return (variance / width) * sum
  }
}
