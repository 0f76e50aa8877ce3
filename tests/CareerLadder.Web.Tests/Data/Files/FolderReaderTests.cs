using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

/// <summary>A real organisation with its real dirt.</summary>
public sealed class FolderReaderTests
{
    private static readonly Reading Sourcegraph = FolderReader.Read(GivenFiles.SharedData("sourcegraph/canonical"));

    [Fact]
    public void Reads_everyone()
    {
        Assert.Equal(403, Sourcegraph.Facts().People.Count);
        Assert.Equal(1483 - 17, Sourcegraph.Facts!.Posts.Count);
    }

    [Theory]
    [InlineData(NoticeKind.ManagerUnknown, 5)]
    [InlineData(NoticeKind.ManagerSelf, 20)]
    [InlineData(NoticeKind.PostOfNoDays, 17)]
    [InlineData(NoticeKind.ManagerLoop, 0)]
    [InlineData(NoticeKind.PersonWithoutPosts, 0)]
    [InlineData(NoticeKind.LevelsMissing, 0)]
    public void Lists_its_dirt(NoticeKind kind, int count)
    {
        Assert.Equal(count, Sourcegraph.Of(kind).Count());
    }

    [Fact]
    public void Lists_a_decision_for_each_of_the_51_posts_that_run_into_the_next_one()
    {
        var overlapping = Sourcegraph.Facts().Posts.GroupBy(p => p.Person).Sum(posts =>
        {
            var ordered = posts.OrderBy(p => p.From).ThenBy(p => p.To ?? DateOnly.MaxValue).ToArray();
            return ordered.Zip(ordered.Skip(1)).Count(pair => (pair.First.To ?? DateOnly.MaxValue) > pair.Second.From && (pair.First.To is not null || pair.First.From == pair.Second.From));
        });
        Assert.InRange(Sourcegraph.Of(NoticeKind.Overlap).Count(), overlapping, 100);
    }

    [Fact]
    public void Tells_the_dirt_in_groups_that_say_what_to_do_in_lines_one_can_find()
    {
        using var words = new StringWriter();
        ReadingPrinter.Print(Sourcegraph, words);
        var lines = words.ToString().Split('\n');
        var heading = Array.IndexOf(lines, $"5 × {Notice.Heading(NoticeKind.ManagerUnknown)}");
        Assert.Equal("  posts.csv:819   P189  “director_customer_engineering_americas”", lines[heading + 1]);
    }

    [Fact]
    public void Has_a_heading_for_every_kind_of_notice()
    {
        Assert.All(Enum.GetValues<NoticeKind>(), kind => Assert.EndsWith(".", Notice.Heading(kind), StringComparison.Ordinal));
    }

    [Fact]
    public void Holds_each_repeated_word_once()
    {
        var posts = Sourcegraph.Facts().Posts.Where(p => p.Title == "Software Engineer").ToArray();
        Assert.True(posts.Length > 10);
        Assert.All(posts, p => Assert.Same(posts[0].Title, p.Title));
    }
}
