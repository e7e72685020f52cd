package news.broadsheet.story;

import java.net.URI;
import java.time.InstantSource;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.core.story.Meaning;
import news.broadsheet.core.story.Vocabulary;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoArticles;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoFronts;
import news.broadsheet.dynamodb.DynamoNewsroom;
import news.broadsheet.dynamodb.DynamoRelated;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.dynamodb.DynamoStories;
import news.broadsheet.dynamodb.DynamoTrends;
import news.broadsheet.dynamodb.S3Vocabularies;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The ports over the real table and bucket. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        S3Client s3 = Aws.s3(settings.values());
        String table = settings.require("NEWS_TABLE");
        String bucket = settings.require("BUCKET");
        InstantSource clock = InstantSource.system();
        DynamoArticles articles = new DynamoArticles(client, s3, table, bucket);
        DynamoSources sources = new DynamoSources(client, table);
        Kept<SourceRef, Ownership> ownerships = new Kept<>(
                clock,
                source -> sources.find(source.id())
                        .map(Source::ownership)
                        .orElseGet(() -> Ownership.of(URI.create(source.home()))));
        Kept<String, Vocabulary.Growing> vocabularies = new Kept<>(clock, new S3Vocabularies(s3, bucket)::vocabulary);
        return new Ports(
                new DynamoFeeds(client, table),
                new DynamoRelated(client, table),
                articles::find,
                ownerships::get,
                new DynamoStories(client, table, clock),
                vocabularies::get,
                Meaning.NONE);
    }

    static VocabularyGrowth growth(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String table = settings.require("NEWS_TABLE");
        InstantSource clock = InstantSource.system();
        return new VocabularyGrowth(
                new DynamoFeeds(client, table),
                new DynamoStories(client, table, clock),
                new S3Vocabularies(Aws.s3(settings.values()), settings.require("BUCKET")),
                clock);
    }

    static RankPorts rank(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String table = settings.require("NEWS_TABLE");
        InstantSource clock = InstantSource.system();
        S3Vocabularies vocabularies = new S3Vocabularies(Aws.s3(settings.values()), settings.require("BUCKET"));
        return new RankPorts(
                new DynamoStories(client, table, clock),
                new DynamoFronts(client, table),
                new DynamoTrends(client, table),
                new Kept<String, Vocabulary>(clock, vocabularies::vocabulary)::get,
                StreamImages::story,
                clock);
    }

    static StoriesPorts stories(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String table = settings.require("NEWS_TABLE");
        InstantSource clock = InstantSource.system();
        DynamoStories stories = new DynamoStories(client, table, clock);
        return new StoriesPorts(
                stories,
                stories,
                new DynamoFronts(client, table),
                new DynamoTrends(client, table),
                new DynamoNewsroom(client, settings.require("COMMENTS_TABLE"))::note,
                settings.require("SITE_ORIGIN"),
                clock);
    }
}
