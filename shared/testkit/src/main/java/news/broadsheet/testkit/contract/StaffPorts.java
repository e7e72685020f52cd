package news.broadsheet.testkit.contract;

import news.broadsheet.core.comment.Newsroom;
import news.broadsheet.core.comment.People;
import news.broadsheet.core.comment.SettingsStore;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeNewsroom;
import news.broadsheet.testkit.FakePeople;
import news.broadsheet.testkit.FakeSettings;

/** What staff keep, over the same table as the comments. */
public record StaffPorts(CommentPorts comments, Newsroom newsroom, People people, SettingsStore settings) {

    public static StaffPorts of(FakeComments fake) {
        return new StaffPorts(CommentPorts.of(fake), new FakeNewsroom(fake), new FakePeople(fake), new FakeSettings());
    }
}
