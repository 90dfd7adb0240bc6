// What pages say around their articles, each as a whole paragraph. A pattern says all of it, or begins what only a link
// or a notice begins, so that no sentence of an article is taken for it.

/** After one of these comes the title of another article. */
export const FOLLOWED_BY_A_TITLE = /^(?:previous|next|prev|related|also) (?:article|post|story|read)\W*$/i;

/** What comes after articles. */
export const END_MARKS =
  /^(?:(?:previous|next|prev) (?:article|post|story)\b.*|how useful was this\b.*|latest (?:news|stories|articles)|related(?: (?:articles?|news|stories|posts|topics|content|coverage|tags))?:?|more (?:on|from|in|about) [^.!?]{1,60}|more (?:news|stories|coverage):?|you (?:may|might) (?:also )?(?:like|be interested in)\b.*|recommended(?: (?:for you|stories|reading))?:?|most (?:read|popular|viewed|recent)\b.*|leave a (?:comment|reply)\b.*|(?:\d+ |view |join the |post a |add a )?(?:comments?|conversation)(?: \(\d+\))?|what (?:do you think|to read next)\??|trending(?: now)?|editors[’'] picks|share this(?: article| story)?:?|about the authors?:?|sign up (?:for|to)\b.*|tags?:.*|topics:?)$/i;

/** What stands anywhere between. */
export const NOISE = [
  // Moving about
  /^(?:menu|close|search|home|skip to (?:main )?content|skip to navigation|back to top|top|navigation|loading(?:…|\.\.\.)?|next|previous|play|pause|mute|unmute|expand|show (?:more|less)|load more|see (?:more|all)|view (?:all|more|gallery|comments?)|open image in gallery|advertisements?|sponsored(?: content)?|promoted|live|breaking(?: news)?)$/i,
  /^top stor(?:y|ies)[A-Za-z/|· ]{0,24}$/i,
  /^(?:[\w ]{1,24}\s?[»›>]\s?){1,5}[\w ]{0,60}$/,
  // Rating
  /^(?:how useful was this\b.*|click on a star to rate it!?|average rating\b.*|vote count\b.*|no votes so far\b.*|(?:we are sorry that this|let us improve this|tell us how we can improve)\b.*|was this (?:article|page|story) (?:helpful|useful|interesting)\b.*|thank you for your (?:vote|rating|feedback)\b.*|rate this (?:article|story)\b.*)$/i,
  // Sharing, saving, following
  /^(?:share|tweet|print|save|e-?mail|comments?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|bluesky|threads|messenger|flipboard|copy(?: the)? link|link copied!?|bookmark|gift(?: this)? article|listen|subscribe|follow)$/i,
  /^(?:share|save|print|listen to|gift|tweet|e-?mail) (?:this|the) (?:article|story|page|post|news)?\b.{0,80}$/i,
  /^(?:share|follow us|follow|find us|like us|join us|click to share|share via) (?:on|via|with|at) [^.]{1,120}[.!]?$/i,
  /^(?:(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|print|copy link|share)[\s|·•/,]*){2,}$/i,
  // Other articles
  /^(?:read|see|watch|listen|explore|learn) (?:more|also|next|now)\b(?::|\s*[-–—>»›]|\s*$| on | about | from | here| in ).{0,180}$/i,
  /^(?:also read|read|related|also|more|don[’']t miss|must read|editor[’']s pick|recommended|up next|watch|in pictures|exclusive|analysis|explainer)\s?(?::|\|)\s.{1,180}[^.]$/i,
  /^(?:read (?:the )?full (?:story|article)\b.*|continue reading\b.*|(?:story|article) continues (?:below|after)\b.*|read more|scroll (?:down|to continue)\b.*|more (?:on|from) [^.!?]{1,60})$/i,
  // Letters, accounts, payment
  /^(?:sign up|subscribe|register|log ?in|sign in|already (?:a subscriber|have an account)|create (?:a free|an|your) account|become a member|support our journalism|donate|get (?:our|the|unlimited|full) [^.]{0,60}(?:newsletter|inbox|access|app))\b.{0,200}$/i,
  /\b(?:delivered (?:straight |directly )?to your inbox|our (?:free )?(?:daily |weekly |morning |evening )?newsletters?\b|you can unsubscribe at any time|by (?:signing|subscribing|clicking)\b.{0,80}\b(?:terms|privacy policy|agree))/i,
  /^(?:enter your )?(?:your )?e-?mail address\*?$/i,
  // Cookies and law
  /\b(?:this (?:web)?site|we(?: and our partners)?) uses? cookies\b/i,
  /^(?:accept|reject|allow|manage|decline)(?: all)?(?: cookies| preferences| settings)?$/i,
  /^(?:cookie (?:policy|settings|preferences|notice)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|contact us|about us|do not sell my (?:personal )?information)(?:\s?[|·].*)?$/i,
  /^(?:©|\(c\)|copyright\b).{0,200}$/i,
  /^.{0,80}\ball rights reserved\b.{0,120}$/i,
  // The page's own figures
  /^(?:\d+ (?:min(?:ute)?s?|sec(?:ond)?s?)[ -]read|reading time:?.{0,20}|\d+ (?:shares?|comments?|views?|likes?)|(?:published|updated|last updated|posted)(?: (?:on|at))?:?)$/i,
  /^(?:got a (?:news )?tip|do you have a story|send (?:us )?(?:your )?tips)\b.{0,160}$/i,
];
