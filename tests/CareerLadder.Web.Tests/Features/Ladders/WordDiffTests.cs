using CareerLadder.Web.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Leads a team.", "Leads a team.", "Leads a team.")]
    [InlineData("Leads a team.", "Leads two teams.", "Leads [-a-][+two+] [-team-][+teams+].")]
    [InlineData("", "New.", "[+New.+]")]
    [InlineData("Gone.", "", "[-Gone.-]")]
    [InlineData("a b c", "a c", "a [-b -]c")]
    [InlineData("a c", "a b c", "a [+b +]c")]
    [InlineData("One.\n\nTwo.", "One.\n\nTwo, and three.", "One.\n\nTwo[+, and three+].")]
    public void Marks_the_words_that_went_and_came(string before, string after, string marked) => Assert.Equal(marked, Marked(WordDiff.Of(before, after)));

    [Fact]
    public void Gives_both_texts_to_the_letter()
    {
        var dice = new Random(3);
        string[] words = ["the", "team", " ", "  ", "\n", ".", "don’t", "é", "😀", "self-made", ","];
        for (var i = 0; i < 2_000; i++)
        {
            var (before, after) = (Text(), Text());
            var runs = WordDiff.Of(before, after);
            Assert.Equal(before, string.Concat(runs.Where(r => r.Are != WordsAre.Added).Select(r => r.Text)));
            Assert.Equal(after, string.Concat(runs.Where(r => r.Are != WordsAre.Removed).Select(r => r.Text)));
        }

        string Text() => string.Concat(Enumerable.Range(0, dice.Next(30)).Select(_ => words[dice.Next(words.Length)]));
    }

    [Fact]
    public void Tells_a_very_long_text_as_replaced_whole()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 5_000)), string.Join(' ', Enumerable.Range(9_000, 5_000)));
        Assert.Equal([WordsAre.Removed, WordsAre.Added], WordDiff.Of(before, after).Select(r => r.Are));
    }

    private static string Marked(IEnumerable<WordRun> runs) => string.Concat(runs.Select(r => r.Are switch { WordsAre.Added => $"[+{r.Text}+]", WordsAre.Removed => $"[-{r.Text}-]", _ => r.Text }));
}
