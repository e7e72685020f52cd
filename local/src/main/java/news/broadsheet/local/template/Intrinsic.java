package news.broadsheet.local.template;

/**
 * An intrinsic function of CloudFormation, as written.
 *
 * @param name without prefix: {@code Ref}, {@code Sub}, {@code GetAtt} ...
 * @param argument a text, list or map that may itself hold intrinsics
 */
record Intrinsic(String name, Object argument) {}
