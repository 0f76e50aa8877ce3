using System.IO.Compression;
using System.Text;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Tests.Features.Import;

/// <summary>Files as somebody would choose them.</summary>
internal static class Uploads
{
    public static readonly UploadedFile People = Csv("people.csv", "person,name,joined\neng,Eng Neer-Now,2020-02-03\nann,Ann New,2026-12-01\n");
    public static readonly UploadedFile Posts = Csv("posts.csv", "person,from,to,kind,level,manager\neng,2023-03-01,2026-12-31,Engineer,E4,mia\nann,2026-12-01,,Engineer,E1,eng\n");
    public static readonly UploadedFile Pay = Csv("pay.csv", "person,from,base,currency\neng,2025-01-01,61234,EUR\n");

    /// <summary>From elsewhere, with a title that nothing matches.</summary>
    public static readonly UploadedFile History = Csv("history.csv", "Employee,Start,Job,Boss\nzoe,2024-01-01,Engineer,yan\nyan,2020-01-01,Wizard of Things,\n");

    public static UploadedFile Csv(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static UploadedFile Zip(params UploadedFile[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Bytes);
            }
        }

        return new("company.zip", bytes.ToArray());
    }
}
