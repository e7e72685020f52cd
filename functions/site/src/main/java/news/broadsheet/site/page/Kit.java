package news.broadsheet.site.page;

import news.broadsheet.site.head.HeadMaker;

/** What all pages are made with. */
record Kit(Frames frames, HeadMaker heads, Answers answers) {}
