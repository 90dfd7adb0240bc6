/** The name under which a new secret comes to the page that shows it: a cookie of two minutes, like a form's. */
export const SECRET_FORM = "webhook-secret";
