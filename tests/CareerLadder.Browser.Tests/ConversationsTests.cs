using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>Two people at two screens at once, in the conversation that the demo has planned for this week.</summary>
public sealed class ConversationsTests(DemoSite site, ITestOutputHelper output)
{
    [Fact]
    public async Task What_one_types_the_other_reads_at_once()
    {
        await using var engineer = await OpenAsync("An engineer");
        await using var manager = await OpenAsync("A manager", engineer.Page.Url);
        await manager.Page.EvaluateAsync(
            """
            () => {
              window.seen = [];
              const look = () => {
                const text = document.querySelector(".other .words")?.textContent ?? "";
                if (text !== window.seen.at(-1)?.text) window.seen.push({ text, at: Date.now() });
              };
              look();
              new MutationObserver(look).observe(document.querySelector(".halves"), { subtree: true, childList: true, characterData: true });
            }
            """);
        await engineer.Page.EvaluateAsync(
            """
            () => {
              window.typed = {};
              document.getElementById("my-words").addEventListener("input", e => window.typed[e.target.value] = Date.now(), true);
            }
            """);
        var field = engineer.Page.GetByLabel("You write");
        await field.FocusAsync();
        await engineer.Page.Keyboard.PressAsync("Control+End");
        await engineer.Page.Keyboard.TypeAsync(" What I like best is the hour with the two I mentor.", new() { Delay = 40 });
        var whole = await field.InputValueAsync();
        await Expect(manager.Page.Locator(".other .words")).ToHaveTextAsync(whole);
        await Expect(engineer.Page.Locator("#my-words-said")).ToHaveTextAsync("Saved.");

        var typed = (await engineer.Page.EvaluateAsync<string[]>("Object.keys(window.typed)")).Zip(await engineer.Page.EvaluateAsync<double[]>("Object.values(window.typed)")).ToDictionary();
        var seen = (await manager.Page.EvaluateAsync<string[]>("window.seen.map(s => s.text)")).Zip(await manager.Page.EvaluateAsync<double[]>("window.seen.map(s => s.at)"));
        var delays = seen.Where(s => typed.ContainsKey(s.First)).Select(s => s.Second - typed[s.First]).Order().ToList();
        Figures.Keep("shared-notes", $"{delays.Count} deliveries of {typed.Count} keystrokes, from the key to the other's screen: median {delays[delays.Count / 2]:0} ms, 95 % {delays[(int)(delays.Count * .95)]:0} ms, worst {delays[^1]:0} ms.", output);
        // While it is typed, and not in one go at the end.
        Assert.True(delays.Count > 10, $"{delays.Count} deliveries");
    }

    [Fact]
    public async Task No_keystroke_is_lost_when_the_line_breaks_or_the_page_is_loaded_again_meanwhile()
    {
        await using var engineer = await OpenAsync("An engineer");
        await using var manager = await OpenAsync("A manager", engineer.Page.Url);
        var page = manager.Page;
        var (field, said) = (page.GetByLabel("You write"), page.Locator("#my-words-said"));
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Before. ");
        await Expect(said).ToHaveTextAsync("Saved.");

        manager.IsLineBroken = true;
        await manager.Context.SetOfflineAsync(true);
        await page.Keyboard.TypeAsync("While the line was broken. ");
        await Expect(said).ToHaveTextAsync("Kept on this device until the connection is back.");
        await manager.Context.SetOfflineAsync(false);
        await Expect(said).ToHaveTextAsync("Saved.");
        await Expect(engineer.Page.Locator(".other .words")).ToContainTextAsync("Before. While the line was broken.");

        // Nothing gets through, and the page is loaded again before it does.
        await page.RouteAsync("**/words", route => route.AbortAsync());
        await page.Keyboard.TypeAsync("Before it was loaded again.");
        await Expect(said).ToHaveTextAsync("Kept on this device until the connection is back.");
        var whole = await field.InputValueAsync();
        await page.ReloadAsync();
        await Expect(field).ToHaveValueAsync(whole);
        await page.UnrouteAllAsync();
        await Expect(engineer.Page.Locator(".other .words")).ToContainTextAsync("Before it was loaded again.");
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('careerladder'))");
    }

    [Fact]
    public async Task What_one_person_types_in_two_windows_is_all_kept()
    {
        await using var engineer = await OpenAsync("An engineer");
        var second = await engineer.Context.NewPageAsync();
        await second.GotoAsync(engineer.Page.Url);
        var (first, other) = (engineer.Page.GetByLabel("You write"), second.GetByLabel("You write"));
        await first.FocusAsync();
        await engineer.Page.Keyboard.PressAsync("Control+End");
        await engineer.Page.Keyboard.TypeAsync("\nFrom the first window.");
        await Expect(engineer.Page.Locator("#my-words-said")).ToHaveTextAsync("Saved.");
        await other.FocusAsync();
        await second.Keyboard.PressAsync("Control+Home");
        await second.Keyboard.TypeAsync("From the second window. ");
        await Expect(second.Locator("#my-words-said")).ToHaveTextAsync("Saved.");
        await Expect(other).ToHaveValueAsync(new Regex("^From the second window\\. [\\s\\S]*\\nFrom the first window\\.[\\s\\S]*$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        // The browser itself says so of every answer that tells of words from elsewhere.
        engineer.IsLineBroken = true;
    }

    [Fact]
    public async Task An_agenda_is_made_and_a_promise_given_with_the_keyboard_alone()
    {
        await using var engineer = await OpenAsync("An engineer");
        var page = engineer.Page;
        await page.Locator("#agenda-new").FocusAsync();
        await page.Keyboard.TypeAsync("Something of my own");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("li textarea").Last).ToHaveValueAsync("Something of my own");
        var last = await page.Locator("li textarea").CountAsync();
        // Back over the field, to the last line's buttons: remove, and before it move up (there is no down).
        await Expect(page.Locator("#agenda-new")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("li textarea").Nth(last - 2)).ToHaveValueAsync("Something of my own");
        // The line is drawn in its new place first, and then the keyboard comes after it.
        await page.WaitForFunctionAsync("() => new Promise(settled => { const was = document.activeElement; setTimeout(() => settled(document.activeElement === was && was.ariaLabel === 'Move up: Something of my own'), 1000); })");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("li textarea").Nth(last - 3)).ToHaveValueAsync("Something of my own");

        await page.GetByText("Agree on something").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Write the posting");
        for (var i = 0; i < 8 && await page.EvaluateAsync<string>("document.activeElement.textContent") != "Agree"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".line").GetByText("Write the posting")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_point_of_the_agenda_grows_with_its_words_which_both_see_as_they_are_typed_and_no_broken_line_loses()
    {
        const string Long = "What we said about the night shift in spring, and whether two weeks of it are still right for somebody who is also at home with a small child, or what else there is";
        await using var engineer = await OpenAsync("An engineer");
        await using var manager = await OpenAsync("A manager", engineer.Page.Url);
        var page = engineer.Page;
        var (mine, theirs) = (page.Locator("li textarea").First, manager.Page.Locator("li textarea").First);
        var before = await mine.EvaluateAsync<int>("f => f.offsetHeight");
        await mine.FillAsync("");
        // An empty point stays as it was.
        await page.Locator("#agenda-new").FocusAsync();
        await Expect(mine).Not.ToHaveValueAsync("");
        await mine.FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(Long);
        await page.Keyboard.PressAsync("Enter");
        await Expect(mine).ToHaveValueAsync(Long);
        await Expect(mine).ToBeFocusedAsync();
        await Expect(theirs).ToHaveValueAsync(Long);
        await Expect(page.Locator("#agenda-said")).ToHaveTextAsync("Saved.");
        Assert.True(await mine.EvaluateAsync<int>("f => f.offsetHeight") > before + 15);
        Assert.Equal(0, await mine.EvaluateAsync<int>("f => f.scrollHeight - f.clientHeight"));
        await engineer.EveryLookAsync("conversation-agenda-long");

        engineer.IsLineBroken = true;
        await engineer.Context.SetOfflineAsync(true);
        await page.Keyboard.TypeAsync(", said while the line was broken");
        await Expect(page.Locator("#agenda-said")).ToHaveTextAsync("Kept on this device until the connection is back.");
        await engineer.Context.SetOfflineAsync(false);
        await Expect(theirs).ToHaveValueAsync(Long + ", said while the line was broken");
        await page.RouteAsync("**/words", route => route.AbortAsync());
        await mine.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(", and before the page was loaded again");
        await page.Locator("#agenda-new").FillAsync("Half a point");
        await page.ReloadAsync();
        await Expect(mine).ToHaveValueAsync(Long + ", said while the line was broken, and before the page was loaded again");
        await Expect(page.Locator("#agenda-new")).ToHaveValueAsync("Half a point");
        await page.UnrouteAllAsync();
        await Expect(theirs).ToHaveValueAsync(Long + ", said while the line was broken, and before the page was loaded again");
        await page.Locator("#agenda-new").PressAsync("Enter");
        await Expect(page.Locator("li textarea").Last).ToHaveValueAsync("Half a point");
        await Expect(page.Locator("#agenda-new")).ToHaveValueAsync("");
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('careerladder'))");
    }

    [Fact]
    public async Task Looks_well_in_every_look()
    {
        await using (var engineer = await Visitor.SignInAsync(site, "An engineer"))
        {
            await engineer.GoAsync("/conversations");
            await engineer.ShowsAsync("Conversations");
            await engineer.EveryLookAsync("conversations-own");
        }

        await using (var manager = await OpenAsync("A manager", await AddressAsync()))
        {
            await Expect(manager.Page.GetByRole(AriaRole.Heading, new() { Name = "Agreed" })).ToBeVisibleAsync();
            await manager.EveryLookAsync("conversation");
            await manager.Page.GetByText("Your private notes").ClickAsync();
            await manager.ShowsAsync("Your private notes");
            await manager.EveryLookAsync("private-notes");
            await manager.GoAsync("/conversations");
            await manager.Page.Locator(".report", new() { HasText = "Inés" }).GetByText("See the last one").ClickAsync();
            await Expect(manager.Page.GetByRole(AriaRole.Heading, new() { Name = "Held" })).ToBeVisibleAsync();
            await manager.EveryLookAsync("conversation-held");
        }

        await using var director = await Visitor.SignInAsync(site, "A director");
        await director.GoAsync("/conversations");
        await Expect(director.Page.GetByText("Katharina Lindqvist").First).ToBeVisibleAsync();
        await director.IsAccessibleAsync();
    }

    private async Task<string> AddressAsync()
    {
        await using var engineer = await OpenAsync("An engineer");
        return engineer.Page.Url;
    }

    /// <summary>Signs in and opens the conversation: one's own that is planned, or the one at an address.</summary>
    private async Task<Visitor> OpenAsync(string says, string? address = null)
    {
        var visitor = await Visitor.SignInAsync(site, says);
        if (address is not null)
        {
            await visitor.GoAsync(address);
        }
        else
        {
            await visitor.GoAsync("/conversations");
            await visitor.Page.Locator("section:has(#own-heading) .planned a").First.ClickAsync();
        }

        await Expect(visitor.Page.GetByLabel("You write")).ToBeVisibleAsync();
        // Once the parts of the page are live.
        await Expect(visitor.Page.Locator("#agenda-new")).ToBeVisibleAsync();
        await visitor.Page.WaitForFunctionAsync("() => document.getElementById('my-words')?.keeper !== undefined");
        return visitor;
    }
}
