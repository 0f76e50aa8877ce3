using Xunit;

namespace CareerLadder.Core.Tests;

/// <summary>The house, checked; and each check seen to find what it is for.</summary>
public sealed class HouseTests
{
    /// <summary>Files that may be longer, each with its reason. Better none.</summary>
    private static readonly Dictionary<string, string> Long = new(StringComparer.Ordinal);

    /// <summary>Live forms that need no validator or keep nothing, each with its reason.</summary>
    private static readonly Dictionary<string, string> Careless = new(StringComparer.Ordinal)
    {
        ["Conversations/AgendaCard"] = "no validator: a point is one line, which the browser asks for and the store checks.",
        ["Conversations/DayForm"] = "One day, chosen and said at once; what is wrong with it is said by whoever takes it.",
        ["Conversations/StartForm"] = "nothing kept: one day, proposed already.",
        ["Erase/EraseForm"] = "nothing kept: the name is typed so that nobody is erased by a slip, and is typed anew.",
        ["Import/MappingForm"] = "nothing kept: one name; the file it is for has to be chosen anew as well.",
        ["Limits/LimitDaysForm"] = "One of two, of which either is right.",
        ["People/ExploreFacet"] = "Saves nothing: what is chosen stands in the address.",
        ["People/SavedViews"] = "nothing kept: one name, of what the address keeps.",
        ["Plans/AppointmentBoard"] = "nothing kept: each change is saved as a draft of its own by AppointmentStore.",
        ["Plans/PlanEditor"] = "nothing kept: each change is saved at once.",
        ["Settings/AuditProof"] = "Saves nothing: it checks what somebody kept elsewhere.",
        ["Settings/InviteAddress"] = "One address, which the store checks and answers in a sentence beside the field.",
    };

    private static readonly IReadOnlyList<string> Sources = House.Files("src");
    private static readonly IReadOnlyList<string> Tests = House.Files("tests");

    [Fact]
    public void Core_is_one_line_and_that_line_is_the_architecture() =>
        Assert.Equal("<Project Sdk=\"Microsoft.NET.Sdk\" />", File.ReadAllText(House.At("src/CareerLadder.Core/CareerLadder.Core.csproj")).Trim());

    [Fact]
    public void Core_refers_to_nothing_but_dotnet() => Assert.All(
        typeof(Core.Flags.IRule).Assembly.GetReferencedAssemblies(),
        a => Assert.True(a.Name!.StartsWith("System", StringComparison.Ordinal), a.Name));

    [Fact]
    public void Nobody_reads_the_clock()
    {
        Assert.All(Sources, f => Assert.False(House.ReadsTheClock(Text(f)), f));
        var banned = Text("src/BannedSymbols.txt");
        Assert.All(["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"], s => Assert.Contains("P:System." + s, banned, StringComparison.Ordinal));
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Text(".editorconfig"), StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", Text("src/Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Core_knows_no_time_provider() =>
        Assert.All(House.Files("src/CareerLadder.Core"), f => Assert.DoesNotContain("TimeProvider", Text(f), StringComparison.Ordinal));

    [Fact]
    public void No_file_is_long()
    {
        Assert.DoesNotContain(Sources, f => !Long.ContainsKey(f) && House.IsTooLong(Text(f), 200));
        Assert.DoesNotContain(Tests, f => !Long.ContainsKey(f) && House.IsTooLong(Text(f), 300));
        Assert.All(Long, l => Assert.True(File.Exists(House.At(l.Key)) && l.Value.Length > 0, l.Key));
    }

    [Fact]
    public void Every_test_of_core_stands_where_its_source_does_and_every_folder_has_tests()
    {
        var sources = House.Files("src/CareerLadder.Core");
        var tests = House.Files("tests/CareerLadder.Core.Tests").Where(t => !t.EndsWith("/HouseTests.cs", StringComparison.Ordinal)).ToList();
        Assert.Empty(House.NotMirrored(tests, sources));
        Assert.Empty(House.FoldersWithoutTests(sources, tests));
    }

    [Fact]
    public void No_folder_is_named_after_nothing_and_no_code_stands_behind()
    {
        Assert.DoesNotContain(Sources.Concat(Tests), House.StandsInAForbiddenFolder);
        Assert.DoesNotContain(Sources.Concat(Tests), House.IsCodeBehind);
    }

    [Fact]
    public void No_field_hides_what_its_form_knows_of_itself() => Assert.DoesNotContain(Sources, f => House.HidesWhatAFormKnows(Text(f)));

    [Fact]
    public void No_table_hides_columns_on_a_narrow_screen() =>
        Assert.Empty(Sources.Where(f => f.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(f => House.TablesTooWideForAPhone(Text(f)).Select(tag => $"{f}:{tag}")));

    [Fact]
    public void No_live_form_is_without_a_validator_or_loses_what_is_typed()
    {
        var losing = Sources.Where(f => f.EndsWith(".razor", StringComparison.Ordinal)).Select(f => (Form: f["src/CareerLadder.Web/".Length..^".razor".Length].Replace("Features/", "", StringComparison.Ordinal), Why: House.FormsThatLose(Text(f)).ToList())).Where(f => f.Why.Count > 0).ToList();
        Assert.Empty(losing.Where(f => !Careless.ContainsKey(f.Form)).Select(f => $"{f.Form}: {string.Join(", ", f.Why)}"));
        // Whoever is mended is excused no longer.
        Assert.Empty(Careless.Keys.Except(losing.Select(f => f.Form)));
    }

    [Theory]
    [InlineData("<EditForm><DraftText /></EditForm>", "no validator")]
    [InlineData("<form class=\"add\" @onsubmit=\"AddAsync\">", "no validator, nothing kept")]
    [InlineData("<EditForm><Validates By=\"v\" /><InputText /></EditForm>", "nothing kept")]
    [InlineData("<EditForm><Validates By=\"v\" /><KeepsInput /></EditForm>", "")]
    [InlineData("<form method=\"get\" action=\"/people\">", "")]
    [InlineData("<form method=\"post\" @formname=\"password\" @onsubmit=\"ChangeAsync\">", "")]
    public void A_form_that_loses_what_is_typed_is_found(string razor, string why) => Assert.Equal(why, string.Join(", ", House.FormsThatLose(razor)));

    [Theory]
    [InlineData("<table><thead><tr><th>A</th></tr></thead></table>", true)]
    [InlineData("<table class=\"posts\"></table>", true)]
    [InlineData("<table class=\"slim\"><thead><tr><th>A</th><th scope=\"col\">B</th><th>C</th><th>D</th><th>E</th></tr></thead>", true)]
    [InlineData("<table class=\"slim\"><thead><tr><th>A</th><th scope=\"col\">B</th><th>C</th><th>D</th></tr></thead>", false)]
    [InlineData("<table class=\"flags stacked\"><thead><tr><th>A</th><th>B</th><th>C</th><th>D</th><th>E</th></tr></thead>", false)]
    [InlineData("<table role=\"table\" aria-rowcount=\"3\"></table>", false)]
    public void A_table_that_hides_columns_is_found(string razor, bool found) => Assert.Equal(found, House.TablesTooWideForAPhone(razor).Any());

    [Fact]
    public void The_house_is_not_empty()
    {
        Assert.True(Sources.Count > 60, $"{Sources.Count} sources");
        Assert.True(Tests.Count > 30, $"{Tests.Count} tests");
        Assert.DoesNotContain(Sources.Concat(Tests), f => f.Contains("/obj/", StringComparison.Ordinal));
        Assert.Throws<DirectoryNotFoundException>(() => House.FindRoot(Path.GetPathRoot(House.Root)!));
    }

    [Theory]
    [InlineData("var now = DateTime.Now;", true)]
    [InlineData("DateOnly.FromDateTime(System.DateTime.UtcNow)", true)]
    [InlineData("DateTime\n    .Today.AddDays(1)", true)]
    [InlineData("DateTimeOffset.UtcNow", true)]
    [InlineData("clock.GetUtcNow(); DateTime.Nowhere; myDateTime.NowAndThen", false)]
    public void A_clock_that_is_read_is_found(string text, bool found) => Assert.Equal(found, House.ReadsTheClock(text));

    [Theory]
    [InlineData("<select id=\"audit-action\" name=\"action\">", true)]
    [InlineData("<button type=\"submit\" name=\"method\">", true)]
    [InlineData("<form method=\"get\" action=\"/people\"><input name=\"actions\" />", false)]
    public void A_field_that_hides_what_its_form_knows_is_found(string text, bool found) => Assert.Equal(found, House.HidesWhatAFormKnows(text));

    [Fact]
    public void A_long_file_is_found()
    {
        Assert.True(House.IsTooLong(string.Concat(Enumerable.Repeat("line\n", 201)), 200));
        Assert.False(House.IsTooLong(string.Concat(Enumerable.Repeat("line\n", 200)), 200));
    }

    [Fact]
    public void A_forbidden_folder_and_code_behind_are_found()
    {
        Assert.True(House.StandsInAForbiddenFolder("src/CareerLadder.Web/Services/Mail.cs"));
        Assert.False(House.StandsInAForbiddenFolder("src/CareerLadder.Web/Features/Services.cs"));
        Assert.True(House.IsCodeBehind("src/CareerLadder.Web/Features/Flags/FlagsPage.razor.cs"));
        Assert.False(House.IsCodeBehind("src/CareerLadder.Web/Features/Flags/FlagsPage.razor"));
    }

    [Fact]
    public void A_test_without_its_source_and_a_folder_without_tests_are_found()
    {
        string[] sources = ["src/X.Core/Time/Months.cs", "src/X.Core/Pay/Band.cs"];
        string[] tests = ["tests/X.Core.Tests/Time/MonthsTests.cs", "tests/X.Core.Tests/Time/WeeksTests.cs", "tests/X.Core.Tests/Flags/PropertyTests.cs", "tests/X.Core.Tests/Given.cs"];
        Assert.Equal(["tests/X.Core.Tests/Time/WeeksTests.cs", "tests/X.Core.Tests/Flags/PropertyTests.cs"], House.NotMirrored(tests, sources));
        Assert.Equal(["src/X.Core/Pay"], House.FoldersWithoutTests(sources, tests));
    }

    private static string Text(string path) => File.ReadAllText(House.At(path));
}
