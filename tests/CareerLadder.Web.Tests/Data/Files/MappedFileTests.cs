using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class MappedFileTests : IDisposable
{
    private const string Raw = """
        {"columns": {"person": "person_id", "from": "effective_from", "to": "effective_to", "title": "title", "manager": "reports_to_slug"}, "manager": "role", "role": "manager_slug"}
        """;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Makes_of_a_real_raw_history_the_same_posts_tours_swings_and_tenure_as_of_its_folder()
    {
        var folder = GivenFiles.SharedData("sourcegraph");
        Assert.SkipUnless(Directory.Exists(folder), "The real input is not on this machine.");
        var raw = FolderReader.ReadMapped(Path.Combine(folder, "raw", "team-history.csv"), Map(Raw)).Facts();
        var canonical = FolderReader.Read(Path.Combine(folder, "canonical")).Facts();
        Assert.Equal(Sorted(canonical.Posts), Sorted(raw.Posts));
        var (told, kept) = (new Organisation(raw, RuleBook.Default), new Organisation(canonical, RuleBook.Default));
        Assert.Equal((403, 403), (told.People.Count, kept.People.Count));
        foreach (var person in kept.People)
        {
            var (one, other) = (told.Find(person.Person.Id)!.Career, person.Career);
            Assert.Equal((other.Person.Joined, other.Person.Left), (one.Person.Joined, one.Person.Left));
            Assert.Equal(other.Tours.ToArray(), one.Tours.ToArray());
            Assert.Equal(other.Swings.Select(s => (s.On, s.From, s.To)), one.Swings.Select(s => (s.On, s.From, s.To)));
            foreach (var day in (DateOnly[])[new(2022, 6, 30), new(2023, 5, 1), new(2024, 5, 1)])
                Assert.Equal(Tenure.Of(other, kept.LadderOn(day), day), Tenure.Of(one, told.LadderOn(day), day));
        }

        Assert.Equal(new(2023, 3, 1), told.Find("P199")!.Career.Tours[0].Days.Start);
    }

    [Fact]
    public void Refuses_roles_that_change_hands_so_often_that_the_posts_would_be_endless()
    {
        var rows = string.Concat(Enumerable.Range(0, 600).Select(i => $"w{i},{new DateOnly(2000, 1, 1).AddDays(i):yyyy-MM-dd},{new DateOnly(2000, 1, 2).AddDays(i):yyyy-MM-dd},Lead,,seat\nv{i},2000-01-01,,Engineer,seat,\n"));
        var refusal = Read("""{"columns": {"person": "who", "from": "a", "to": "b", "title": "t", "manager": "boss"}, "manager": "role", "role": "holds"}""", "who,a,b,t,boss,holds\n" + rows).Refusal();
        Assert.Contains("change hands so often that there would be more than 200000 posts", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_a_post_where_the_role_of_the_manager_changes_hands()
    {
        var facts = Read(
            """{"columns": {"person": "who", "from": "a", "to": "b", "title": "t", "manager": "boss"}, "manager": "role", "role": "holds"}""",
            "who,a,b,t,boss,holds,more\neng,2020-01-01,,Engineer,lead,,x\nann,2020-01-01,2021-06-01,Engineering Manager,,lead,\nbob,2021-06-01,2022-01-01,Engineering Manager,none,lead,\n").Facts();
        Assert.Equal(
            [(new DateOnly(2020, 1, 1), (DateOnly?)new DateOnly(2021, 6, 1), "ann"), (new(2021, 6, 1), new(2022, 1, 1), "bob"), (new(2022, 1, 1), null, "lead")],
            facts.Posts.Where(p => p.Person == "eng").Select(p => (p.From, p.To, p.Manager!)));
        Assert.Equal([("eng", null), ("ann", new DateOnly(2021, 6, 1)), ("bob", new DateOnly(2022, 1, 1))], facts.People.Select(p => (p.Id, p.Left)));
        Assert.Null(facts.Posts.Single(p => p.Person == "bob").Manager);
    }

    [Fact]
    public void Finds_managers_by_name_unless_two_have_it()
    {
        var facts = Read(
            """{"columns": {"person": "id", "from": "a", "title": "t", "name": "n", "manager": "m"}, "manager": "name"}""",
            "id,n,a,t,m\n1,Ann,2020-01-01,Engineer,Bob\n2,Bob,2020-01-01,Engineer,Cy\n3,Cy,2020-01-01,Engineer,\n4,Cy,2020-01-01,Engineer,\n").Facts();
        Assert.Equal(["2", "Cy", null, null], facts.Posts.Select(p => p.Manager));
    }

    [Fact]
    public void Refuses_a_cell_by_the_names_of_the_file()
    {
        var refusal = Read("""{"columns": {"person": "who", "from": "begin", "title": "t"}}""", "who,begin,t\neng,1.2.2020,Engineer\n").Refusal();
        Assert.Equal(("history.csv", 2, "begin", "1.2.2020"), (refusal.File, refusal.Line, refusal.Column, refusal.Value));
        refusal = Read("""{"columns": {"person": "who", "from": "begun", "title": "t"}}""", "who,begin,t\neng,2020-01-01,Engineer\n").Refusal();
        Assert.Contains("Did you mean “begin”?", refusal.Sentence, StringComparison.Ordinal);
    }

    private static ColumnMap Map(string json) => ColumnMap.Read(json).Map!;

    private static IEnumerable<Post> Sorted(IEnumerable<Post> posts) => posts.OrderBy(p => p.Person, StringComparer.Ordinal).ThenBy(p => p.From).ThenBy(p => p.To).ThenBy(p => p.Title, StringComparer.Ordinal).ThenBy(p => p.Manager, StringComparer.Ordinal);

    private Reading Read(string map, string csv)
    {
        GivenFiles.Write(scratch, "history.csv", csv);
        return FolderReader.ReadMapped(Path.Combine(scratch.Path, "history.csv"), Map(map));
    }
}
