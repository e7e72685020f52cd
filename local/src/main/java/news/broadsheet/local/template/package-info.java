/** Reads {@code template.yaml}: what deploys is what runs here. Of CloudFormation it knows what the template uses, and refuses the rest. */
@NullMarked
package news.broadsheet.local.template;

import org.jspecify.annotations.NullMarked;
