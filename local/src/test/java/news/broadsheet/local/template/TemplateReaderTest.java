package news.broadsheet.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

    private static final URI QUEUES = URI.create("http://127.0.0.1:9324");
    private static final Path OURS = Path.of(System.getProperty("project.root", ".."), "template.yaml");

    @Test
    void theProjectsOwnTemplateIsUnderstood() {
        Template template = TemplateReader.read(
                OURS, Map.of("SiteOrigin", "http://site.example", "TokenIssuer", "https://issuer.example"), QUEUES);
        assertThat(template.routes()).extracting(Template.Route::key).contains("GET /v1/feed");
        assertThat(template.cors().orElseThrow().origins()).containsExactly("http://site.example");
        assertThat(template.schedules())
                .extracting(Template.ScheduleSpec::function)
                .containsExactly("PollFunction", "VocabularyFunction", "RankFunction", "PingFunction");
        assertThat(template.functions())
                .allSatisfy(function -> assertThat(function.environment()).containsEntry("STAGE", "dev"));
    }

    @Test
    void aFunctionsOwnValuesWinOverGlobals() {
        Template template = parse("""
                Parameters:
                  Stage: {Type: String, Default: dev}
                Conditions:
                  IsProd: !Equals [!Ref Stage, prod]
                Globals:
                  Function:
                    Timeout: 15
                    Environment: {Variables: {STAGE: !Ref Stage, LEVEL: !If [IsProd, warn, info]}}
                Resources:
                  Work:
                    Type: AWS::SQS::Queue
                    Properties: {VisibilityTimeout: 60}
                  One:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: one.zip
                      Handler: a.One
                      Timeout: 5
                      Environment: {Variables: {STAGE: mine, QUEUE: !Ref Work, ARN: !Sub "${Work.Arn}/x"}}
                """);
        Template.FunctionSpec one = template.functions().getFirst();
        assertThat(one.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(one.environment())
                .containsEntry("STAGE", "mine")
                .containsEntry("LEVEL", "info")
                .containsEntry("QUEUE", "http://127.0.0.1:9324/000000000000/broadsheet-Work")
                .containsEntry("ARN", "arn:aws:sqs:us-east-1:000000000000:broadsheet-Work/x");
        assertThat(template.queues())
                .isEqualTo(List.of(
                        new Template.QueueSpec("broadsheet-Work", false, Duration.ofSeconds(60), Optional.empty())));
    }

    @Test
    void aSecretHasTheSameValueAtEveryStartAndInEveryFunction() {
        String text = """
                Resources:
                  Key: {Type: 'AWS::SecretsManager::Secret', Properties: {GenerateSecretString: {PasswordLength: 64}}}
                  Other: {Type: 'AWS::SecretsManager::Secret'}
                  One:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: one.zip
                      Handler: a.One
                      Environment:
                        Variables:
                          KEY: !Sub "{{resolve:secretsmanager:${Key}:SecretString}}"
                          SAME: !Sub "{{resolve:secretsmanager:${Key}}}"
                          OTHER: !Sub "{{resolve:secretsmanager:${Other}}}"
                """;
        Map<String, String> values = parse(text).functions().getFirst().environment();
        assertThat(values.get("KEY")).matches("[0-9a-z]{52}").isEqualTo(values.get("SAME"));
        assertThat(values.get("OTHER")).matches("[0-9a-z]{52}").isNotEqualTo(values.get("KEY"));
        assertThat(parse(text).functions().getFirst().environment()).isEqualTo(values);
        assertThatThrownBy(() -> parse(text.replace(":SecretString}}", ":SecretString:user}}")))
                .hasMessageContaining("dynamic reference");
    }

    @Test
    void whatIsSwitchedOffIsOff() {
        Template template = parse("""
                Resources:
                  Work: {Type: AWS::SQS::Queue}
                  One:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: one.zip
                      Handler: a.One
                      Events:
                        Off: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn, Enabled: false}}
                        On: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn, Enabled: true}}
                        Daily: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), State: DISABLED}}
                        Hourly: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 hour)}}
                """);
        assertThat(template.queueSources()).hasSize(1);
        assertThat(template.schedules())
                .extracting(Template.ScheduleSpec::expression)
                .containsExactly("rate(1 hour)");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByName() {
        assertThatThrownBy(() -> parse("Resources: {T: {Type: 'AWS::Kinesis::Stream'}}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("AWS::Kinesis::Stream");
        assertThatThrownBy(() -> parse("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: 5}}}"))
                .hasMessageContaining("Resources.Q.Properties.DelaySeconds");
        assertThatThrownBy(() -> parse("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties:"
                        + " {VisibilityTimeout: !Cidr [a, 1]}}}"))
                .hasMessageContaining("!Cidr");
        assertThatThrownBy(() -> parse("Resources: [")).hasMessageContaining("not valid YAML");
    }

    private static Template parse(String text) {
        return TemplateReader.parse(text, Map.of(), QUEUES);
    }
}
