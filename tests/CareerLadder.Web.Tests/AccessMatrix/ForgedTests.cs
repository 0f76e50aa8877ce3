using System.Net;
using System.Text.RegularExpressions;
using CareerLadder.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every form of every page, sent by somebody who is signed in but did not press the button: another site's page, or a script.</summary>
[Collection(MatrixSite.Name)]
public sealed partial class ForgedTests(MatrixSite site, ITestOutputHelper output)
{
    private static readonly string[] Roles = ["administrator", "manager", "leaver", "anonymous"];

    [Fact]
    public async Task No_form_is_taken_without_its_token_and_no_other_method_does_anything()
    {
        using var database = DatabaseState.Open(site.Services.GetRequiredService<Database>().ConnectionString);
        using var before = DatabaseState.Of(database);
        var (sent, forms) = (0, 0);
        foreach (var viewer in World.Viewers.Where(v => v.Person is not null || v.IsAnonymous).Where(v => Roles.Contains(v.Role)))
        {
            var client = site.ClientOf(viewer);
            foreach (var address in EndpointRows.All.Select(row => row.Call(new(viewer, World.Find("ex-skip"), World.Today))).Distinct(StringComparer.Ordinal))
            {
                using var page = await client.GetAsync(address);
                var handlers = Handler().Matches(await page.Content.ReadAsStringAsync()).Select(m => m.Groups["name"].Value).Append("").Distinct(StringComparer.Ordinal).ToList();
                forms += handlers.Count - 1;
                foreach (var handler in handlers)
                {
                    using var form = new FormUrlEncodedContent([new("_handler", handler), new("Email", "eve@house.example"), new("Password", "x"), new("Session", Guid.Empty.ToString()), new("__RequestVerificationToken", "CfDJ8x")]);
                    using var answer = await client.PostAsync(address, form);
                    sent++;
                    // Programs have no forms: without a token none is even asked what it sent.
                    Assert.True((answer.StatusCode is HttpStatusCode.Unauthorized && address.StartsWith(Links.Api, StringComparison.Ordinal)) || answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests or HttpStatusCode.Found or HttpStatusCode.MethodNotAllowed, $"{viewer} posted to {address}: {answer.StatusCode}");
                }

                foreach (var method in (string[])["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
                {
                    using var asked = new HttpRequestMessage(new(method), address);
                    using var answer = await client.SendAsync(asked);
                    sent++;
                    Assert.True(answer.StatusCode is >= HttpStatusCode.Ambiguous and < HttpStatusCode.InternalServerError, $"{method} {address}: {answer.StatusCode}");
                    var told = Atoms.OfText(await AccessMatrixTests.TextOfAsync(answer));
                    Assert.DoesNotContain(Planted.Canaries, c => c.What is string && c.Subject.Key != viewer.Person && told.Contains(c.What));
                }
            }
        }

        output.WriteLine($"{sent} requests, {forms} forms.");
        Assert.True(forms > 20, $"{forms} forms");
        // What is written down about it is no change.
        Assert.DoesNotContain(before.Changes(), c => !c.Table.StartsWith("Audit", StringComparison.Ordinal));
    }

    [GeneratedRegex("name=\"_handler\" value=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Handler();
}
