package news.broadsheet.testkit;

import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestAws;

/** The contracts over DynamoDB Local and s3proxy in this JVM. */
class EmbeddedStoresTest extends AwsStores {

    @Override
    TestAws aws() {
        return EmbeddedAws.shared();
    }
}
