using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace CareerLadder.Browser.Tests;

/// <summary>Every page with the longest names there are, and with one person alone: nothing must be scrolled for sideways, and no page breaks.</summary>
public sealed class ExtremesTests(DemoSite demo)
{
    private const string LongName = "Wolfeschlegelsteinhausenbergerdorff-Maximiliana Featherstone";
    private const string LongWord = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt";

    // Where somebody stands is asked at the person themselves.
    private static readonly string[] Everywhere =
    [
        "/", "/people", "/people?asof=2020-01-01", "/people?by=team", "/people?by=level&by=team", "/people?by=manager&figure=in-post", "/people/{me}", "/people/{me}/plans", "/people/{me}/goals", "/people/{me}/growth", "/people/{me}/growth/packet", "/people/{other}", "/people/{other}/appointment",
        "/alignment", "/alignment?show=pay", "/alignment?show=pay&by=team", "/alignment?show=pay&by=manager", "/alignment?show=swings", "/alignment?show=into-band", "/alignment?show=fair-pay", "/alignment?show=people",
        "/organisation", "/organisation?show=engineering", "/organisation?show=management&month=2028-03",
        "/team", "/ladders", "/openings", "/conversations", "/flags", "/flags/tlm-trap", "/account", "/settings/accounts", "/settings/audit", "/no-such-page",
    ];

    [Fact]
    public async Task Every_page_fits_the_screen_with_the_longest_names()
    {
        await using var site = await ImportedSite.StartAsync(Long(), ("boss", "executive"), ("m0", "administrator"));
        await using (var boss = await site.SignInAsync(demo, "boss")) await EverywhereAsync(boss, "boss", "m0", "long-boss");
        await using var one = await site.SignInAsync(demo, "m0");
        // Whoever looks after an organisation that came by import accepts what flags may not be used for.
        await one.ShowsAsync("One thing before you go on");
        await one.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await one.ShowsAsync(LongName);
        await EverywhereAsync(one, "m0", "boss", "long-report");
    }

    [Fact]
    public async Task Every_page_fits_the_screen_with_one_person_alone()
    {
        var alone = new Dictionary<string, string> { ["people.csv"] = "person,name\nada,Ada\n", ["posts.csv"] = "person,from,title,kind\nada,2026-11-01,Engineer,Engineer\n" };
        await using var site = await ImportedSite.StartAsync(alone, ("ada", "executive"));
        await using var ada = await site.SignInAsync(demo, "ada");
        await EverywhereAsync(ada, "ada", "nobody", "alone");
    }

    [Fact]
    public async Task Whoever_pastes_far_too_much_is_told_so_and_loses_nothing()
    {
        await using var visitor = await Visitor.SignInAsync(demo, "An executive");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "All goals" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Set a goal" })).First.ClickAsync();
        await visitor.LiveAsync("[role=status] >> nth=0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set a goal in two or three years" }).ClickAsync();
        var field = page.GetByLabel("What do you want, in two or three years");
        // More than 32 KB, as letters that take two bytes each.
        var words = string.Concat(Enumerable.Repeat("слишком много ", 1_400));
        await field.FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the goal", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Please keep it to 1000 characters")).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveValueAsync(words);
    }

    private static async Task EverywhereAsync(Visitor visitor, string me, string other, string picture)
    {
        var wrong = new StringBuilder();
        foreach (var address in Everywhere)
        {
            await visitor.GoAsync(address.Replace("{me}", me, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal));
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            foreach (var width in (int[])[Visitor.Wide, Visitor.Narrow])
            {
                await visitor.WidthAsync(width);
                await visitor.WholeAsync();
                if (await visitor.BeyondAsync() is { Length: > 0 } beyond) wrong.AppendLine(CultureInfo.InvariantCulture, $"{address} at {width} px: {beyond}");
                if (address is "/" or "/team" or "/conversations" or "/alignment" or "/organisation") await visitor.PictureAsync(picture + address.Replace("/", "-", StringComparison.Ordinal));
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    // Forty people report to one; their names are of sixty letters, in several scripts, or not known.
    private static Dictionary<string, string> Long()
    {
        string[] names = [LongName, LongWord, "عبدالرحمن بن محمد بن عبدالعزيز بن سعود الفيصل آل الشيخ الكبير", "กรุงเทพมหานคร อมรรัตนโกสินทร์ มหินทรายุธยา มหาดิลกภพ นพรัตน", "", "欧阳修诸葛亮司马相如上官婉儿东方朔慕容复令狐冲独孤求败", "Ng"];
        var people = new StringBuilder("person,name,email,joined,zone\nboss," + LongName + ",,2015-01-01,\n");
        var posts = new StringBuilder($"person,from,title,kind,level,team,manager\nboss,2015-01-01,{LongWord} {LongName},Engineer,E-{LongWord},{LongWord},\nboss,2021-01-01,{LongWord},SeniorManager,M-{LongWord},{LongWord},\n");
        for (var i = 0; i < 40; i++)
        {
            people.AppendLine(CultureInfo.InvariantCulture, $"m{i},{names[i % names.Length]},{LongWord[..40]}{i}@{LongWord[..30]}.example,2018-01-01,");
            posts.AppendLine(CultureInfo.InvariantCulture, $"m{i},2018-01-01,{LongWord},Engineer,E-{LongWord},{LongWord},boss");
            if (i % 3 == 0) posts.AppendLine(CultureInfo.InvariantCulture, $"m{i},2024-05-0{1 + (i % 9)},{LongName},TechLeadManager,M-{LongWord},{LongWord},boss");
        }

        return new()
        {
            ["people.csv"] = people.ToString(),
            ["posts.csv"] = posts.ToString(),
            ["levels.csv"] = $"level,track,rung,title,summary\nE-{LongWord},Engineering,5,{LongName},{LongWord} {LongWord}\nM-{LongWord},Management,5,{LongWord},{LongName}\n",
            ["expectations.csv"] = $"level,theme,expectation\nE-{LongWord},{LongWord},{LongWord} {LongName}\nM-{LongWord},{LongWord},{LongName} {LongWord}\n",
            ["bands.csv"] = $"from,level,min,max,currency\n2019-01-01,E-{LongWord},1000000000,2000000000,IDR\n2019-01-01,M-{LongWord},1000000001,2000000001,IDR\n",
        };
    }
}
