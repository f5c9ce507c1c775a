// Learned by scripts/train/look.ts; not for editing by hand.
import type { PackedTrees } from '../boosted-trees.ts';

/** The trees of the look look. */
export const lookTrees: PackedTrees = {
  base: 1.915,
  depth: 2,
  leaf: 0.008353,
  cuts: ';1 3;2 3 4;4 6 15 17 19 36;;0;;;;0;;0;0;0;;0;;0;;0;0;0;;0;0;;4.2;2.4 2.83 3.14;0 2.4;0 1.1;2.83 3.04 3.09 3.22 4.22;1.1 2.08 2.94;0;0;2.64;1.61 2.56 3.33;0 4.13;2.08 3 3.56;1.1;6.9 8.54 8.7;0.0458 0.0493 0.145 0.161 0.263',
  features:
    'FBUoAwsJEwsJAg0oEx0NAg0MJwsjDR4lKAMLCygDCQIAHCMcAxoJCx4kDwIAFx8JBRgADRElJwUDDAEACx4DDSclCQ8AFCALCQIAIRsjDR4bKAwdAxwfISUjGB8TCQ8AAyclAwEMCxskHAMeASYkDR4dDxQjCSIA',
  bins: 'AAAAAwAAAAAAAAACAAAAAQAAAAACAAEBAQIAAAMEAAH/AAEBAAAAAAMAAAL/AAIAAAD/AAABAQABAAD/AAAEAAEBAAD/AAAAAAL/AAIBAAEABAAAAAABAAABAAAAAAD/BQICAAAAAAEAAAAEAQABAAIBAAAAAAD/',
  leaves:
    'jB1pAESKkDRXk5RMX5SScIReh5hskpFdYo+MbIRql317kGyQgWeHl3mRVn99ZI9wfV2GXYJtfpN8j1l/f2KTbHmPln9+YZV6d5Rtj3WGYH+EdISVd4iUeYRlYn9/kG6HfY5lf2B+hnaDdH2ThGqCa2KHhnZnfYV4hHV8koJpaH94h41xaYGDa3OAe45mfYhucX+RhYF2kX2DdoBng3Rqfw==',
};
