using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CareerLadder.Browser.Tests;

/// <summary>
/// Asks axe about a page, in the page itself. The package's own way opens a second page each time, for frames of other sites, which
/// nothing here has, and takes twice as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // What is right is not asked for: to list it takes longer than to find what is wrong.
    private const string Ask = """
        async () => {
            const { violations } = await axe.run(document, { resultTypes: ['violations'] });
            return violations.filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => `${found.id}: ${found.help}: ${found.nodes.map(node => node.target.join(' ')).join('; ')}`).join('\n');
        }
        """;

    /// <summary>Its serious and critical findings, a line each; empty where there are none.</summary>
    public static async Task<string> FindsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => window.axe !== undefined")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string>(Ask);
    }
}
