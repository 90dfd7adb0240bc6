/**
 * Words that stand in any text and tell none from another. Left in: negations, quantities, modal verbs of duty, and
 * whatever else turns one claim into another.
 */
export const STOP_WORDS = new Set(
  `a an the this that these those and or but if then so as at by for from in into of on onto to with about
  i me my we our ours you your yours he him his she her hers it its they them their theirs who whom whose which what
  am is are was were be been being do does did doing done have has had having
  will would shall can could may might
  there here when where why how than too very just also again once
  im ive id youre youve hes shes its were weve theyre theyve thats theres whats lets
  rt via amp`.split(/\s+/),
);
