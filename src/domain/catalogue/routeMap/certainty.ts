/** What answers say about a claim; `maybe` while an answer that decides it is 还不清楚 or still to come. */
export type Certainty = 'no' | 'maybe' | 'yes';

const strength = { no: 0, maybe: 1, yes: 2 } as const satisfies Record<Certainty, number>;

/** As sure as the surest; `no` of none. */
export function anyOf(claims: readonly Certainty[]): Certainty {
  return claims.reduce<Certainty>((most, claim) => (strength[claim] > strength[most] ? claim : most), 'no');
}

/** As sure as the least sure; `yes` of none. */
export function allOf(claims: readonly Certainty[]): Certainty {
  return claims.reduce<Certainty>(
    (least, claim) => (strength[claim] < strength[least] ? claim : least),
    'yes',
  );
}
