// The package brings no types; this is what the tests use of it.
declare module "jsonfeed-schema" {
  const schema: object;
  export default schema;
}
