using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Radzen.Blazor;
using Xunit;

namespace CareerLadder.Web.Tests.Components;

/// <summary>That the parts of Radzen this house builds on are there and work; not a test of Radzen.</summary>
public sealed class RadzenTests : BunitContext
{
    public RadzenTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
    }

    [Fact]
    public void Shows_a_virtualised_grid()
    {
        var people = Enumerable.Range(1, 1000).Select(number => $"Person {number:0000}");
        var grid = Render<RadzenDataGrid<string>>(with => with
            .Add(it => it.Data, people)
            .Add(it => it.AllowVirtualization, true)
            .Add<RadzenDataGridColumn<string>>(it => it.Columns, column => column
                .Add(it => it.Title, "Name")
                .Add(it => it.Template, name => builder => builder.AddContent(0, name))));
        Assert.Contains("Name", grid.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(grid.FindAll("tbody"));
    }

    [Fact]
    public void Opens_a_dialog()
    {
        var host = Render<RadzenDialog>();
        var dialogs = Services.GetRequiredService<DialogService>();
        RenderFragment Words(DialogService dialog) => builder => builder.AddContent(0, "Two years?");
        _ = host.InvokeAsync(() => _ = dialogs.OpenAsync("Return ticket", Words));
        host.WaitForAssertion(() => Assert.Contains("Two years?", host.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
    }
}
